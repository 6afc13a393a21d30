using Microsoft.CodeAnalysis;
using Patchbay.Generators.Model;

namespace Patchbay.Generators.Emission.Decorators;

/// <summary>Writes the parts that all members of a decorator consist of.</summary>
internal static class DecoratedParts
{
    /// <summary>The plugin as the interface that declares the member, so that no other member of that name is called.</summary>
    public static string Plugin(DecoratedMember member) => member.IsInherited ? $"(({member.Interface})this._boundary.Plugin)" : "this._boundary.Plugin";

    /// <summary>What stands before the name.</summary>
    public static string Begin(DecoratedMember member, RefKind result) => $"{(member.IsUnsafe ? "unsafe " : "")}{Modifier(result)}{member.Type} ";

    public static string Reference(RefKind result) => result == RefKind.None ? "" : "ref ";

    public static string Parameter(DecoratedParameter parameter) =>
        $"{(parameter.IsScoped ? "scoped " : "")}{(parameter.RefKind == RefKind.In ? "in " : Modifier(parameter.RefKind))}{parameter.Type} {parameter.Name}";

    public static string Argument(DecoratedParameter parameter) => parameter.RefKind switch
    {
        RefKind.None => parameter.Name,
        RefKind.Ref => "ref " + parameter.Name,
        RefKind.Out => "out " + parameter.Name,
        _ => "in " + parameter.Name,
    };

    private static string Modifier(RefKind kind) => kind switch
    {
        RefKind.None => "",
        RefKind.Ref => "ref ",
        RefKind.Out => "out ",
        _ => "ref readonly ",
    };
}
