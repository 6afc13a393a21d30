using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Roslyn.Contracts;

namespace Patchbay.Analyzers;

/// <summary>
/// What is checked in one compilation. Each analyzer registers its checks; then one pass over the types carries them all out.
/// </summary>
internal sealed class PluginAnalysis(CompilationStartAnalysisContext start)
{
    private readonly List<Action<INamedTypeSymbol, SymbolAnalysisContext>> _types = [];
    private readonly List<Action<INamedTypeSymbol, SymbolAnalysisContext>> _attributedTypes = [];
    private readonly List<Action<PluginDeclaration, SymbolAnalysisContext>> _declarations = [];
    private readonly List<Action<INamedTypeSymbol, SymbolAnalysisContext>> _options = [];
    private readonly List<Action<PluginCode, SymbolAnalysisContext>> _code = [];
    private readonly List<Action<CompilationAnalysisContext>> _ends = [];

    public Compilation Compilation => start.Compilation;

    public AnalyzerOptions Options => start.Options;

    public CancellationToken CancellationToken => start.CancellationToken;

    /// <summary>Registers a check of every type.</summary>
    public void OnType(Action<INamedTypeSymbol, SymbolAnalysisContext> check) => _types.Add(check);

    /// <summary>Registers a check of every type that has an attribute.</summary>
    public void OnAttributedType(Action<INamedTypeSymbol, SymbolAnalysisContext> check) => _attributedTypes.Add(check);

    /// <summary>Registers a check of every declaration of a plugin.</summary>
    public void OnDeclaration(Action<PluginDeclaration, SymbolAnalysisContext> check) => _declarations.Add(check);

    /// <summary>Registers a check of every type with <c>[PluginOptions]</c>, and of every base type of one.</summary>
    public void OnOptions(Action<INamedTypeSymbol, SymbolAnalysisContext> check) => _options.Add(check);

    /// <summary>Registers a check of the code of each class whose code runs in plugins.</summary>
    public void OnPluginCode(Action<PluginCode, SymbolAnalysisContext> check) => _code.Add(check);

    /// <summary>Registers a check of every file that is no source.</summary>
    public void OnAdditionalFile(Action<AdditionalFileAnalysisContext> check) => start.RegisterAdditionalFileAction(check);

    /// <summary>Collects facts about all types with attributes, and reports at the end of the compilation what is wrong between them.</summary>
    /// <param name="read">Reads the facts about one type.</param>
    /// <param name="report">Reports on all facts, which are in no order.</param>
    public void Collect<T>(Func<INamedTypeSymbol, SymbolAnalysisContext, IEnumerable<T>> read, Action<IReadOnlyCollection<T>, CompilationAnalysisContext> report)
    {
        var facts = new ConcurrentBag<T>();
        _attributedTypes.Add((type, symbol) =>
        {
            foreach (T fact in read(type, symbol))
            {
                facts.Add(fact);
            }
        });
        _ends.Add(end => report(facts, end));
    }

    /// <summary>Has the compiler carry out what is registered.</summary>
    public void Register()
    {
        start.RegisterSymbolAction(Visit, SymbolKind.NamedType);
        if (_ends.Count > 0)
        {
            start.RegisterCompilationEndAction(end => Each(_ends, check => check(end)));
        }
    }

    private void Visit(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        Each(_types, check => check(type, context));
        if (!type.GetAttributes().IsEmpty)
        {
            Each(_attributedTypes, check => check(type, context));
            VisitDeclarations(type, context);
        }

        if (_options.Count > 0 && OptionsTypes.Of(Compilation).Contains(type))
        {
            Each(_options, check => check(type, context));
        }

        if (_code.Count > 0 && PluginClasses.Of(Compilation) is var classes && classes.Contains(type))
        {
            var code = PluginCode.Read(type, classes, Compilation, context.CancellationToken);
            Each(_code, check => check(code, context));
        }
    }

    private void VisitDeclarations(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        if (_declarations.Count == 0 || type.TypeKind != TypeKind.Class)
        {
            return;
        }

        foreach (PluginDeclaration declaration in PluginDeclarations.In(Compilation).Of(type))
        {
            Each(_declarations, check => check(declaration, context));
        }
    }

    // A defect of one analyzer must not silence the others; the compiler reports it as AD0001.
    private static void Each<T>(List<T> checks, Action<T> perform)
    {
        ExceptionDispatchInfo? defect = null;
        foreach (T check in checks)
        {
            try
            {
                perform(check);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                defect ??= ExceptionDispatchInfo.Capture(exception);
            }
        }

        defect?.Throw();
    }
}
