using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Patchbay.Generators.Model;
using Patchbay.Roslyn;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Symbols;
using Patchbay.Roslyn.Text;

namespace Patchbay.Generators.Parsing;

/// <summary>Reads how a plugin class does what its contract asks for.</summary>
internal static class MemberParser
{
    /// <summary>The members that fit; null if a required one, or a required group, is missing.</summary>
    public static EquatableArray<MemberModel>? Parse(Contract contract, INamedTypeSymbol type, Compilation compilation)
    {
        var members = ImmutableArray.CreateBuilder<MemberFit>();
        foreach (ContractMethod method in contract.Methods)
        {
            if (MemberMatching.Find(method, type, compilation) is { } fit)
            {
                members.Add(fit);
            }
            else if (method.IsRequired)
            {
                return null;
            }
        }

        return RequiredGroups.AreSatisfied(contract, members.ToImmutable()) ? members.Select(Describe).ToEquatableArray() : null;
    }

    /// <summary>The members of a class that implements the contract itself.</summary>
    public static EquatableArray<string> Implemented(Contract contract, INamedTypeSymbol type) =>
        contract.Methods
            .Where(method => type.FindImplementationForInterfaceMember(method.Symbol) is { ContainingType.TypeKind: not TypeKind.Interface })
            .Select(method => method.Symbol.Name)
            .ToEquatableArray();

    private static MemberModel Describe(MemberFit fit)
    {
        IMethodSymbol contract = fit.Contract.Symbol;
        return new MemberModel(
            contract.ContainingType.Full(),
            CSharpText.Identifier(contract.Name),
            contract.ReturnType.Full(),
            fit.Contract.Value?.Full(),
            fit.Contract.Result,
            contract.Parameters
                .Select(parameter => new ParameterModel(parameter.Type.Full(), CSharpText.Identifier(parameter.Name), ContractMethod.IsCancellation(parameter.Type)))
                .ToEquatableArray(),
            fit.Receiver.Full(),
            CSharpText.Identifier(fit.Method.Name),
            fit.Arguments.Select(Argument).ToEquatableArray(),
            fit.Result.Form,
            fit.Result.NeedsCast,
            fit.Method.ReturnType.IsReferenceType,
            fit.Result.Sequence?.WithNullableAnnotation(NullableAnnotation.None).Full());
    }

    private static ArgumentModel Argument(ArgumentFit argument)
    {
        string parameter = CSharpText.Identifier(argument.Source.Name);
        string type = argument.Target.Type.Full();
        return !argument.NeedsCast ? new ArgumentModel(parameter, ArgumentConversion.None, type, MayBeNull: false)
            : JsonArguments.Convert(parameter, argument.Source.Type, argument.Target.Type) ?? new ArgumentModel(parameter, ArgumentConversion.Cast, type, MayBeNull: false);
    }
}
