using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Patchbay.Analyzers.Rules.Connectors;
using Patchbay.Roslyn.Text;

namespace Patchbay.Analyzers.Rules.Quality;

/// <summary>A value that differs each time: the time, or a random one.</summary>
/// <param name="Where">The location to report.</param>
/// <param name="Name">The type and member, for messages.</param>
/// <param name="What">The kind of value, for messages.</param>
internal sealed record ImpureSource(Location Where, string Name, string What)
{
    private const string Clock = "the time";
    private const string Chance = "a random value";

    // By type and member; a type alone stands for all its members.
    private static readonly Dictionary<string, string> Sources = new(StringComparer.Ordinal)
    {
        ["System.DateTime.Now"] = Clock,
        ["System.DateTime.UtcNow"] = Clock,
        ["System.DateTime.Today"] = Clock,
        ["System.DateTimeOffset.Now"] = Clock,
        ["System.DateTimeOffset.UtcNow"] = Clock,
        ["System.Environment.TickCount"] = Clock,
        ["System.Environment.TickCount64"] = Clock,
        ["System.TimeProvider.GetUtcNow"] = Clock,
        ["System.TimeProvider.GetLocalNow"] = Clock,
        ["System.TimeProvider.GetTimestamp"] = Clock,
        ["System.Diagnostics.Stopwatch"] = Clock,
        ["System.Random.Shared"] = Chance,
        ["System.Random..ctor"] = Chance,
        ["System.Security.Cryptography.RandomNumberGenerator"] = Chance,
        ["System.Guid.NewGuid"] = Chance,
        ["System.Guid.CreateVersion7"] = Chance,
        ["System.IO.Path.GetRandomFileName"] = Chance,
        ["System.IO.Path.GetTempFileName"] = Chance,
    };

    public static ImpureSource? Read(IOperation operation) => operation switch
    {
        { Parent: INameOfOperation } => null,
        IPropertyReferenceOperation property => Find(property.Property, operation.Syntax),
        IInvocationOperation call => Find(call.TargetMethod, operation.Syntax),

        // With a seed, Random is reproducible.
        IObjectCreationOperation { Arguments.IsEmpty: true, Constructor: { } constructor } => Find(constructor, operation.Syntax),
        _ => null,
    };

    private static ImpureSource? Find(ISymbol member, SyntaxNode syntax)
    {
        string type = member.ContainingType.OriginalDefinition.MetadataName();
        if (!Sources.TryGetValue($"{type}.{member.MetadataName}", out string? what)
            && !(IsBeginning(member) && Sources.TryGetValue(type, out what)))
        {
            return null;
        }

        string name = member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? $"new {member.ContainingType.Name}()" : $"{member.ContainingType.Name}.{member.Name}";
        return new ImpureSource(CalledName.Locate(syntax), name, what!);
    }

    // A stopwatch that is started and then read gets one diagnostic, where it is created.
    private static bool IsBeginning(ISymbol member) => member.IsStatic || member is IMethodSymbol { MethodKind: MethodKind.Constructor };
}
