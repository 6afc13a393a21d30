using Microsoft.CodeAnalysis;
using Patchbay.Roslyn.Text;

namespace Patchbay.Roslyn.Options.Constraints;

/// <summary>Attributes as C# expressions, so that generated code can make one without reflection.</summary>
internal static class AttributeCode
{
    public static string Create(AttributeData attribute)
    {
        string arguments = string.Join(", ", attribute.ConstructorArguments.Select(Constant));
        string members = string.Join(", ", attribute.NamedArguments.Select(argument => $"{TypeNames.Identifier(argument.Key)} = {Constant(argument.Value)}"));
        return $"new {attribute.AttributeClass!.Full()}({arguments})" + (members.Length == 0 ? "" : $" {{ {members} }}");
    }

    public static string Constant(TypedConstant constant) => constant switch
    {
        { IsNull: true } => "null",
        { Kind: TypedConstantKind.Type, Value: ITypeSymbol type } => $"typeof({type.Full()})",
        { Kind: TypedConstantKind.Array, Type: { } type } => $"new {type.Full()} {{ {string.Join(", ", constant.Values.Select(Constant))} }}",
        _ => CSharpLiteral.Of(constant),
    };
}
