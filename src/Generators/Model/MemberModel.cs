using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn;

namespace Patchbay.Generators.Model;

/// <summary>A method of the contract and the call by which the plugin does it.</summary>
internal sealed record MemberModel(
    string Interface,
    string Name,
    string ReturnType,
    string? Value,
    ContractResult Result,
    EquatableArray<ParameterModel> Parameters,
    string Receiver,
    string Method,
    EquatableArray<ArgumentModel> Arguments,
    ResultForm Form,
    bool NeedsCast,
    bool MayBeNull,
    string? Sequence);

/// <summary>A parameter of the contract's method.</summary>
internal sealed record ParameterModel(string Type, string Name, bool IsCancellation);

/// <summary>An argument of the call: a parameter of the contract's method.</summary>
/// <param name="Parameter">The name of the parameter, in code.</param>
/// <param name="Conversion">How it becomes what the plugin's method takes.</param>
/// <param name="Type">The type that it becomes, in code; of a number in JSON without <c>?</c>.</param>
/// <param name="MayBeNull">Whether the plugin's method takes null for a JSON value.</param>
internal sealed record ArgumentModel(string Parameter, ArgumentConversion Conversion, string Type, bool MayBeNull);

/// <summary>How a parameter of the contract's method becomes an argument of the plugin's method.</summary>
internal enum ArgumentConversion
{
    None,
    Cast,
    JsonBoolean,
    JsonText,
    JsonNumber,
}
