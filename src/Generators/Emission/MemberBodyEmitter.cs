using Patchbay.Generators.Model;
using Patchbay.Roslyn.Contracts;
using static Patchbay.Generators.Writing.SourceWriter;

namespace Patchbay.Generators.Emission;

/// <summary>Writes the bodies of adapter methods.</summary>
internal static class MemberBodyEmitter
{
    private const string PluginCall = "global::Patchbay.Registration.PluginCall";
    private const string Task = "global::System.Threading.Tasks.Task";
    private const string ValueTask = "global::System.Threading.Tasks.ValueTask";

    public static string Emit(MemberModel member, MemberCall call) => (member.Result, member.Form) switch
    {
        (ContractResult.Stream, ResultForm.Stream) => $"return {call.Checked};",
        (ContractResult.Stream, _) => StreamEmitter.Emit(member, call),
        (ContractResult.Synchronous, ResultForm.Omitted) => Block($$"""
            {{call.Plain}};
            return default!;
            """),
        (ContractResult.Synchronous, _) => $"{(member.Value is null ? "" : "return ")}{call.Value};",
        (_, ResultForm.OmittedTask) => Block($$"""
            {{call.Awaited}};
            return default!;
            """),
        (_, ResultForm.Awaited) => $"return ({member.Value})({call.Awaited});",
        _ => Guarded(member, call),
    };

    // A method that throws before its first await gives a failed or canceled task like any other: who calls several at once must be
    // able to rely on that.
    private static string Guarded(MemberModel member, MemberCall call)
    {
        string exception = call.Unused("exception");
        return Block($$"""
            try
            {
                {{(member.Result == ContractResult.ValueTask ? AsValueTask(member, call) : AsTask(member, call))}}
            }
            catch (global::System.Exception {{exception}})
            {
                return {{PluginCall}}.Failed{{(member.Result == ContractResult.ValueTask ? "ValueTask" : "Task")}}{{Argument(member)}}({{exception}});
            }
            """);
    }

    private static string AsValueTask(MemberModel member, MemberCall call) => member.Form switch
    {
        ResultForm.Omitted => Block($$"""
            {{call.Plain}};
            return new {{ValueTask}}{{Argument(member)}}(default({{member.Value!}})!);
            """),
        ResultForm.Value when member.Value is null => Block($$"""
            {{call.Plain}};
            return default;
            """),
        ResultForm.Value => $"return new {ValueTask}{Argument(member)}({call.Value});",
        ResultForm.Task => $"return new {ValueTask}{Argument(member)}({call.Checked});",
        _ => $"return {call.Plain};",
    };

    private static string AsTask(MemberModel member, MemberCall call) => member.Form switch
    {
        ResultForm.Omitted => Block($$"""
            {{call.Plain}};
            return {{Task}}.FromResult{{Argument(member)}}(default!);
            """),
        ResultForm.Value when member.Value is null => Block($$"""
            {{call.Plain}};
            return {{Task}}.CompletedTask;
            """),
        ResultForm.Value => $"return {Task}.FromResult{Argument(member)}({call.Value});",
        ResultForm.ValueTask => $"return {call.Plain}.AsTask();",
        _ => $"return {call.Checked};",
    };

    private static string Argument(MemberModel member) => member.Value is null ? "" : $"<{member.Value}>";
}
