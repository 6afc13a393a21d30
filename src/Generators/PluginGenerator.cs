using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Patchbay.Generators.Emission;
using Patchbay.Generators.Emission.Options;
using Patchbay.Generators.Model;
using Patchbay.Generators.Parsing;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Text;

namespace Patchbay.Generators;

/// <summary>
/// Turns classes with a plugin attribute into adapters, factories, manifest entries and a registration map; options
/// types into binders; and in a program all referenced plugin assemblies into a catalog. Reports nothing: that is the
/// analyzers' work.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class PluginGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<ImmutableArray<PluginModel>> plugins = Plugins(context);
        IncrementalValuesProvider<OptionsModel> options = Options(context);
        IncrementalValueProvider<RegistryModel?> registry = Registry(context, plugins);
        IncrementalValueProvider<HostModel?> host = Host(context);

        context.RegisterSourceOutput(
            Distinct(plugins, static plugin => plugin.Class.MetadataName + "." + plugin.Contract.Kind, Steps.PluginFiles),
            static (output, plugin) => output.AddSource(plugin.HintName, PluginEmitter.Emit(plugin.Model)));

        context.RegisterSourceOutput(
            Distinct(options.Collect(), static type => type.MetadataName + ".options", Steps.OptionsFiles),
            static (output, type) => output.AddSource(type.HintName, OptionsBinderEmitter.Emit(type.Model)));

        context.RegisterSourceOutput(registry, static (output, model) =>
        {
            if (model is not null)
            {
                output.AddSource("PluginRegistry.g.cs", RegistryEmitter.Emit(model));
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

    private static IncrementalValueProvider<ImmutableArray<PluginModel>> Plugins(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<ImmutableArray<PluginModel>>? all = null;
        foreach (string attribute in PluginAttributeNames.All)
        {
            IncrementalValueProvider<ImmutableArray<PluginModel>> some = context.SyntaxProvider
                .ForAttributeWithMetadataName(attribute, static (node, _) => node is ClassDeclarationSyntax or RecordDeclarationSyntax, PluginParser.Parse)
                .SelectMany(static (models, _) => models)
                .WithTrackingName(Steps.Plugins)
                .Collect();
            all = all is { } others ? others.Combine(some).Select(static (pair, _) => pair.Left.AddRange(pair.Right)) : some;
        }

        return all!.Value;
    }

    private static IncrementalValuesProvider<OptionsModel> Options(IncrementalGeneratorInitializationContext context) =>
        context.SyntaxProvider
            .ForAttributeWithMetadataName(
                KnownNames.PluginOptionsAttribute,
                static (node, _) => node is ClassDeclarationSyntax or RecordDeclarationSyntax,
                static (syntax, cancellation) => OptionsParser.Parse((INamedTypeSymbol)syntax.TargetSymbol, syntax.SemanticModel.Compilation, cancellation))
            .Where(static model => model is not null)
            .Select(static (model, _) => model!)
            .WithTrackingName(Steps.Options);

    private static IncrementalValueProvider<RegistryModel?> Registry(
        IncrementalGeneratorInitializationContext context, IncrementalValueProvider<ImmutableArray<PluginModel>> plugins) =>
        plugins
            .Select(static (models, _) => RegistryParser.Entries(models))
            .WithTrackingName(Steps.RegistryEntries)
            .Combine(context.CompilationProvider.Select(static (compilation, _) => compilation.AssemblyName ?? ""))
            .Select(static (pair, _) => pair.Left.Count == 0 ? null : new RegistryModel(GeneratedNames.Registry(pair.Right), pair.Left))
            .WithTrackingName(Steps.Registry);

    private static IncrementalValueProvider<HostModel?> Host(IncrementalGeneratorInitializationContext context) =>
        context.CompilationProvider
            .Combine(context.AnalyzerConfigOptionsProvider.Select(static (options, _) => PluginAssemblies.ReadProperty(options.GlobalOptions)))
            .Select(static (pair, cancellation) => HostParser.Parse(pair.Left, pair.Right, cancellation))
            .WithTrackingName(Steps.Host);

    private static IncrementalValuesProvider<NamedFile<TModel>> Distinct<TModel>(
        IncrementalValueProvider<ImmutableArray<TModel>> models, Func<TModel, string> name, string step)
        where TModel : IEquatable<TModel> =>
        models.SelectMany((all, _) => NamedFile.Distinct(all, name)).WithTrackingName(step);
}
