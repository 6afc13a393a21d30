using BackgroundHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

// The generic host reads appsettings.json and the command line, and ends the program with Ctrl+C.
HostApplicationBuilder builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.Services
    .AddSingleton(ReferencedPlugins.Catalog)
    .AddSingleton(TimeProvider.System)
    .AddSingleton(Console.Out)
    .AddHostedService<Automation>();
await builder.Build().RunAsync();
return Environment.ExitCode;
