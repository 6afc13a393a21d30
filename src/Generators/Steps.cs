namespace Patchbay.Generators;

/// <summary>The names under which the pipeline's steps are tracked.</summary>
internal static class Steps
{
    public const string Classes = nameof(Classes);
    public const string Failures = nameof(Failures);
    public const string Plugins = nameof(Plugins);
    public const string PluginFiles = nameof(PluginFiles);
    public const string Options = nameof(Options);
    public const string OptionsFiles = nameof(OptionsFiles);
    public const string RegistryEntries = nameof(RegistryEntries);
    public const string Registry = nameof(Registry);
    public const string Host = nameof(Host);
    public const string Contracts = nameof(Contracts);
    public const string ReferencedContracts = nameof(ReferencedContracts);
    public const string Decorators = nameof(Decorators);
    public const string DecoratorFiles = nameof(DecoratorFiles);

    public static IReadOnlyList<string> All { get; } =
    [
        Classes, Failures, Plugins, PluginFiles, Options, OptionsFiles, RegistryEntries, Registry, Host,
        Contracts, ReferencedContracts, Decorators, DecoratorFiles,
    ];
}
