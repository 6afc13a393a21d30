using Microsoft.Extensions.DependencyInjection;
using Patchbay.ConfigFiles;
using PbxConfig.Phones;

var command = new ConfigFilesCommand(ReferencedPlugins.Catalog)
{
    Configure = patchbay => patchbay.Services.AddHostedService<PhoneSystemSetup>(),
};
return await command.RunAsync(args);
