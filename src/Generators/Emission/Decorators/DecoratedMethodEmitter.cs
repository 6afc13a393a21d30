using Patchbay.Generators.Model;
using Patchbay.Roslyn.Contracts;
using static Patchbay.Generators.Writing.SourceWriter;

namespace Patchbay.Generators.Emission.Decorators;

/// <summary>Writes the methods of a decorator.</summary>
internal static class DecoratedMethodEmitter
{
    private const string NoArguments = "global::System.ValueTuple";
    private const string NoToken = "global::System.Threading.CancellationToken.None";

    /// <summary>Writes a method whose arguments go through the boundary, as a tuple if they are several.</summary>
    public static string Emit(DecoratedMethod method, BoundaryCall call, string field)
    {
        DecoratedParameter[] arguments = [.. method.Parameters.Where(static parameter => !parameter.IsCancellation)];
        string? token = method.Parameters.FirstOrDefault(static parameter => parameter.IsCancellation)?.Name;
        return Block($$"""
            {{Signature(method)}} =>
                this._boundary.{{Name(call)}}<{{TypeOf(arguments)}}{{(call.Value is null ? "" : ", " + call.Value)}}>(
                    {{field}},
                    {{ValueOf(arguments)}},
                    static (plugin, {{(arguments.Length == 0 ? "_" : "arguments")}}, {{(token is null ? "_" : "token")}}) => {{Converted(call, CallOf(method, arguments))}},
                    {{token ?? NoToken}}){{(call.Result == ContractResult.Task ? ".AsTask()" : "")}};
            """);
    }

    /// <summary>Writes a method with what cannot go through the boundary.</summary>
    public static string EmitStraight(DecoratedMethod method) =>
        $"{Signature(method)} => {DecoratedParts.Reference(method.RefKind)}{DecoratedParts.Plugin(method)}.{method.Name}{TypeArguments(method)}({string.Join(", ", method.Parameters.Select(DecoratedParts.Argument))});";

    private static string Signature(DecoratedMethod method) =>
        $"{DecoratedParts.Begin(method, method.RefKind)}{method.Interface}.{method.Name}{TypeArguments(method)}{Listed(method.Parameters.Select(DecoratedParts.Parameter))}{string.Concat(method.TypeParameters.Where(static parameter => parameter.Constraints.Count > 0).Select(static parameter => $" where {parameter.Name} : {string.Join(", ", parameter.Constraints)}"))}";

    private static string TypeArguments(DecoratedMethod method) =>
        method.TypeParameters.Count == 0 ? "" : $"<{string.Join(", ", method.TypeParameters.Select(static parameter => parameter.Name))}>";

    private static string Name(BoundaryCall call) => call.Result switch
    {
        ContractResult.Synchronous => "Call",
        ContractResult.Stream => "Stream",
        _ => "CallAsync",
    };

    private static string TypeOf(DecoratedParameter[] arguments) => arguments.Length switch
    {
        0 => NoArguments,
        1 => arguments[0].ArgumentType,
        _ => $"({string.Join(", ", arguments.Select(static argument => $"{argument.ArgumentType} {argument.Name}"))})",
    };

    private static string ValueOf(DecoratedParameter[] arguments) => arguments.Length switch
    {
        0 => $"default({NoArguments})",
        1 => Passed(arguments[0]),
        _ => $"({string.Join(", ", arguments.Select(Passed))})",
    };

    // With a dynamic argument the compiler would not know which method of the boundary is called.
    private static string Passed(DecoratedParameter argument) => argument.ArgumentType.Equals(argument.Type, StringComparison.Ordinal) ? argument.Name : $"({argument.ArgumentType}){argument.Name}";

    private static string CallOf(DecoratedMethod method, DecoratedParameter[] arguments) =>
        $"{(method.IsInherited ? $"(({method.Interface})plugin)" : "plugin")}.{method.Name}{TypeArguments(method)}({string.Join(", ", method.Parameters.Select(parameter => parameter.IsCancellation ? "token" : arguments.Length == 1 ? "arguments" : "arguments." + parameter.Name))})";

    private static string Converted(BoundaryCall call, string code) =>
        call.Result == ContractResult.Task ? $"new global::System.Threading.Tasks.ValueTask{(call.Value is null ? "" : $"<{call.Value}>")}({code})" : code;
}
