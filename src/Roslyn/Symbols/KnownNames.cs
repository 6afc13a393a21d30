namespace Patchbay.Roslyn.Symbols;

/// <summary>The metadata names of the types that generator, analyzers and fixes have to know.</summary>
internal static class KnownNames
{
    public const string PluginAttribute = "Patchbay.PluginAttribute`1";
    public const string PluginDeclarationAttribute = "Patchbay.PluginDeclarationAttribute`1";
    public const string PluginKindAttribute = "Patchbay.PluginKindAttribute";
    public const string PluginNameAttribute = "Patchbay.PluginNameAttribute";
    public const string RequiredGroupAttribute = "Patchbay.RequiredGroupAttribute";
    public const string PluginOptionsAttribute = "Patchbay.PluginOptionsAttribute";
    public const string MayOmitAttribute = "Patchbay.MayOmitAttribute";
    public const string ResultOfAttribute = "Patchbay.ResultOfAttribute";
    public const string ReproducibleAttribute = "Patchbay.ReproducibleAttribute";
    public const string PromptAttribute = "Patchbay.PromptAttribute";
    public const string RenamedFromAttribute = "Patchbay.RenamedFromAttribute";
    public const string PluginDescriptor = "Patchbay.PluginDescriptor";
    public const string Secret = "Patchbay.Secret";
    public const string PluginCatalog = "Patchbay.PluginCatalog";
    public const string PluginManifestEntryAttribute = "Patchbay.Registration.PluginManifestEntryAttribute";
    public const string PluginAssemblyAttribute = "Patchbay.Registration.PluginAssemblyAttribute";
    public const string PluginContractAttribute = "Patchbay.Registration.PluginContractAttribute";
    public const string PluginCallBoundary = "Patchbay.Registration.PluginCallBoundary`1";
    public const string PluginAdapter = "Patchbay.Registration.IPluginAdapter";
    public const string ActivatorUtilitiesConstructorAttribute = "Microsoft.Extensions.DependencyInjection.ActivatorUtilitiesConstructorAttribute";
    public const string ServiceKeyAttribute = "Microsoft.Extensions.DependencyInjection.ServiceKeyAttribute";
    public const string SetsRequiredMembersAttribute = "System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute";
    public const string FromKeyedServicesAttribute = "Microsoft.Extensions.DependencyInjection.FromKeyedServicesAttribute";
    public const string JsonStringEnumMemberNameAttribute = "System.Text.Json.Serialization.JsonStringEnumMemberNameAttribute";
    public const string JsonPropertyNameAttribute = "System.Text.Json.Serialization.JsonPropertyNameAttribute";
}
