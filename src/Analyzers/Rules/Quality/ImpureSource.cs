using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Patchbay.Analyzers.Rules.Connectors;
using Patchbay.Roslyn.Text;

namespace Patchbay.Analyzers.Rules.Quality;

/// <summary>A value that differs each time: the time, or one that is drawn.</summary>
/// <param name="Where">What to change.</param>
/// <param name="Name">The type and member, as they are known.</param>
/// <param name="What">What it gives.</param>
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

        // With a seed it draws the same numbers each time.
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

    // One diagnostic for a watch that is started and then read: where it comes from.
    private static bool IsBeginning(ISymbol member) => member.IsStatic || member is IMethodSymbol { MethodKind: MethodKind.Constructor };
}
