using BackgroundHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Patchbay.Hosting;

// The generic host reads appsettings.json and the command line, and ends the program with Ctrl+C.
HostApplicationBuilder builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.Services
    .AddSingleton(Console.Out)
    .AddPatchbay(ReferencedPlugins.Catalog, patchbay => patchbay
        .AddInstances<IDevice>("devices", options => options.StopOnErrors = true)
        .AddInstances<ISensor>("sensors", options => options.StopOnErrors = true));
builder.Services.AddHostedService<Automation>();
try
{
    await builder.Build().RunAsync();
    return 0;
}
catch (PluginInstancesException exception)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 1;
}
