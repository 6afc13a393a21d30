using Microsoft.CodeAnalysis;
using Patchbay.Generators.Model;
using static Patchbay.Generators.Writing.SourceWriter;

namespace Patchbay.Generators.Emission.Decorators;

/// <summary>Writes the properties, indexers and events of a decorator, which go straight to the plugin.</summary>
internal static class DecoratedPropertyEmitter
{
    public static string Emit(DecoratedProperty property)
    {
        string accessed = $"{DecoratedParts.Plugin(property)}{Access(property)}";
        return property.RefKind != RefKind.None
            ? $"{Signature(property)} => ref {accessed};"
            : Block($$"""
                {{Signature(property)}}
                {
                    {{(property.HasGetter ? $"get => {accessed};" : "")}}
                    {{(property.HasSetter ? $"set => {accessed} = value;" : "")}}
                }
                """);
    }

    public static string Emit(DecoratedEvent happening) => Block($$"""
        event {{happening.Type}} {{happening.Interface}}.{{happening.Name}}
        {
            add => {{DecoratedParts.Plugin(happening)}}.{{happening.Name}} += value;
            remove => {{DecoratedParts.Plugin(happening)}}.{{happening.Name}} -= value;
        }
        """);

    private static string Signature(DecoratedProperty property) =>
        $"{DecoratedParts.Begin(property, property.RefKind)}{property.Interface}.{(property.Parameters.Count == 0 ? property.Name : $"this[{string.Join(", ", property.Parameters.Select(DecoratedParts.Parameter))}]")}";

    private static string Access(DecoratedProperty property) =>
        property.Parameters.Count == 0 ? "." + property.Name : $"[{string.Join(", ", property.Parameters.Select(DecoratedParts.Argument))}]";
}
