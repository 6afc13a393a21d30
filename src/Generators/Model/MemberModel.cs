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
    EquatableArray<string> Arguments,
    ResultForm Form,
    bool NeedsCast,
    bool MayBeNull,
    string? Sequence);

/// <summary>A parameter of the contract's method.</summary>
internal sealed record ParameterModel(string Type, string Name, bool IsCancellation);
