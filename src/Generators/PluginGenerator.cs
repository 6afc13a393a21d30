using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Patchbay.Generators.Caching;
using Patchbay.Generators.Emission;
using Patchbay.Generators.Kinds;
using Patchbay.Generators.Model;
using Patchbay.Generators.Parsing;
using Patchbay.Generators.Parsing.Decorators;
using Patchbay.Roslyn.Symbols;
using Patchbay.Roslyn.Text;

namespace Patchbay.Generators;

/// <summary>
/// Turns classes with a plugin attribute into adapters, factories, manifest entries and a registration map; options
/// types into binders; contracts into decorators; and in a program all referenced plugin assemblies into a catalog. Reports nothing:
/// that is the analyzers' work.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class PluginGenerator : IIncrementalGenerator
{
    private readonly Action<INamedTypeSymbol> _observe;

    /// <summary>Creates the generator.</summary>
    public PluginGenerator()
        : this(static _ => { })
    {
    }

    /// <summary>Creates a generator for tests of what one class can do to the others.</summary>
    /// <param name="observe">Is called before each plugin class is read, and may throw.</param>
    internal PluginGenerator(Action<INamedTypeSymbol> observe) => _observe = observe;

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        (IncrementalValueProvider<ImmutableArray<PluginModel>> plugins, IncrementalValueProvider<ImmutableArray<GenerationFailure>> failures) = Plugins(context);
        IncrementalValuesProvider<OptionsModel> options = Options(context);
        IncrementalValueProvider<RegistryModel?> registry = Registry(context, plugins);
        IncrementalValueProvider<HostModel?> host = Host(context);
        IncrementalValueProvider<ImmutableArray<ParsedContract>> contracts = Contracts(context);

        context.RegisterSourceOutput(
            Distinct(plugins, static plugin => plugin.Class.MetadataName + "." + plugin.Contract.Kind, Steps.PluginFiles),
            static (output, plugin) => output.AddSource(plugin.HintName, GuardedEmitter.Emit(plugin.Model, BuiltInKinds.All)));

        context.RegisterSourceOutput(
            Distinct(options.Collect(), static type => type.MetadataName + ".options", Steps.OptionsFiles),
            static (output, type) => output.AddSource(type.HintName, GuardedEmitter.Emit(type.Model)));

        context.RegisterSourceOutput(
            Distinct(Decorators(contracts), static decorator => decorator.MetadataName + ".decorator", Steps.DecoratorFiles),
            static (output, decorator) => output.AddSource(decorator.HintName, GuardedEmitter.Emit(decorator.Model)));

        context.RegisterSourceOutput(registry, static (output, model) =>
        {
            if (model is not null)
            {
                output.AddSource("PluginRegistry.g.cs", RegistryEmitter.Emit(model, BuiltInKinds.All));
            }
        });

        context.RegisterSourceOutput(Join(failures, Failures(contracts)), static (output, all) =>
        {
            if (!all.IsEmpty)
            {
                output.AddSource("GenerationFailures.g.cs", FailureEmitter.Emit(all));
            }
        });

        context.RegisterSourceOutput(
            host.Combine(registry.Select(static (model, _) => model?.Type)),
            static (output, models) =>
            {
                if (models.Left is { } model)
                {
                    output.AddSource("ReferencedPlugins.g.cs", HostEmitter.Emit(model, models.Right));
                }
            });
    }

    private (IncrementalValueProvider<ImmutableArray<PluginModel>> Plugins, IncrementalValueProvider<ImmutableArray<GenerationFailure>> Failures) Plugins(
        IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<ImmutableArray<PluginModel>>? plugins = null;
        IncrementalValueProvider<ImmutableArray<GenerationFailure>>? failures = null;
        foreach (string attribute in BuiltInKinds.All.Attributes)
        {
            var parsed = new ReadOnce<ParsedPlugins>((syntax, cancellationToken) => PluginParser.Parse(syntax, _observe, cancellationToken));
            IncrementalValuesProvider<ParsedPlugins> classes = context.SyntaxProvider
                .ForAttributeWithMetadataName(
                    attribute,
                    static (node, _) => node is ClassDeclarationSyntax or RecordDeclarationSyntax,
                    parsed.Read)
                .WithTrackingName(Steps.Classes);
            plugins = Join(plugins, classes.SelectMany(static (all, _) => all.Plugins).WithTrackingName(Steps.Plugins).Collect());
            failures = Join(failures, classes.Where(static all => all.Failure is not null).Select(static (all, _) => all.Failure!).WithTrackingName(Steps.Failures).Collect());
        }

        return (plugins!.Value, failures!.Value);
    }

    private static IncrementalValueProvider<ImmutableArray<T>> Join<T>(IncrementalValueProvider<ImmutableArray<T>>? some, IncrementalValueProvider<ImmutableArray<T>> more) =>
        some is { } others ? others.Combine(more).Select(static (pair, _) => pair.Left.AddRange(pair.Right)) : more;

    private static IncrementalValuesProvider<OptionsModel> Options(IncrementalGeneratorInitializationContext context) =>
        context.SyntaxProvider
            .ForAttributeWithMetadataName(
                KnownNames.PluginOptionsAttribute,
                static (node, _) => node is ClassDeclarationSyntax or RecordDeclarationSyntax,
                new ReadOnce<OptionsModel?>(OptionsParser.Parse).Read)
            .Where(static model => model is not null)
            .Select(static (model, _) => model!)
            .WithTrackingName(Steps.Options);

    // Those of this assembly and, in a host, those that came without decorators.
    private static IncrementalValueProvider<ImmutableArray<ParsedContract>> Contracts(IncrementalGeneratorInitializationContext context) =>
        Join(
            context.SyntaxProvider
                .ForAttributeWithMetadataName(
                    KnownNames.PluginKindAttribute,
                    static (node, _) => node is InterfaceDeclarationSyntax,
                    new ReadOnce<ParsedContract>(ContractParser.Parse).Read)
                .WithTrackingName(Steps.Contracts)
                .Collect(),
            context.CompilationProvider
                .Combine(context.AnalyzerConfigOptionsProvider.Select(static (options, _) => PluginAssemblies.ReadProperty(options.GlobalOptions)))
                .Select(static (pair, cancellationToken) => ReferencedContractsParser.Parse(pair.Left, pair.Right, cancellationToken))
                .WithTrackingName(Steps.ReferencedContracts)
                .Select(static (contracts, _) => contracts.ToImmutableArray()));

    private static IncrementalValueProvider<ImmutableArray<DecoratorModel>> Decorators(IncrementalValueProvider<ImmutableArray<ParsedContract>> contracts) =>
        contracts
            .SelectMany(static (all, _) => all.Select(static contract => contract.Decorator).OfType<DecoratorModel>())
            .WithTrackingName(Steps.Decorators)
            .Collect();

    private static IncrementalValueProvider<ImmutableArray<GenerationFailure>> Failures(IncrementalValueProvider<ImmutableArray<ParsedContract>> contracts) =>
        contracts
            .SelectMany(static (all, _) => all.Select(static contract => contract.Failure).OfType<GenerationFailure>())
            .WithTrackingName(Steps.Failures)
            .Collect();

    private static IncrementalValueProvider<RegistryModel?> Registry(
        IncrementalGeneratorInitializationContext context, IncrementalValueProvider<ImmutableArray<PluginModel>> plugins) =>
        plugins
            .Select(static (models, _) => RegistryParser.Entries(models, BuiltInKinds.All.FactsOf))
            .WithTrackingName(Steps.RegistryEntries)
            .Combine(context.CompilationProvider.Select(static (compilation, _) => GeneratedNames.Unused(GeneratedNames.Registry(compilation.AssemblyName ?? ""), compilation)))
            .Select(static (pair, _) => pair.Left.Count == 0 ? null : new RegistryModel(pair.Right, pair.Left))
            .WithTrackingName(Steps.Registry);

    private static IncrementalValueProvider<HostModel?> Host(IncrementalGeneratorInitializationContext context) =>
        context.CompilationProvider
            .Combine(context.AnalyzerConfigOptionsProvider.Select(static (options, _) => PluginAssemblies.ReadProperty(options.GlobalOptions)))
            .Select(static (pair, cancellationToken) => HostParser.Parse(pair.Left, pair.Right, cancellationToken))
            .Combine(context.AnalyzerConfigOptionsProvider.Select(static (options, _) => TypeKeysParser.Parse(options.GlobalOptions)))
            .Select(static (pair, _) => pair.Left is { } host ? host with { TypeKeys = pair.Right } : null)
            .WithTrackingName(Steps.Host);

    private static IncrementalValuesProvider<NamedFile<TModel>> Distinct<TModel>(
        IncrementalValueProvider<ImmutableArray<TModel>> models, Func<TModel, string> name, string step)
        where TModel : IEquatable<TModel> =>
        models.SelectMany((all, _) => NamedFile.Distinct(all, name)).WithTrackingName(step);
}
