using Patchbay.Generators.Model;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Text;

namespace Patchbay.Generators.Emission;

/// <summary>Writes the class that implements the contract by calling the plugin.</summary>
internal static class AdapterEmitter
{
    public const string Name = "Adapter";
    private const string PluginAdapter = "global::Patchbay.Registration.IPluginAdapter";
    private const string PluginCall = "global::Patchbay.Registration.PluginCall";

    public static void Emit(SourceWriter writer, PluginModel plugin)
    {
        string interfaces = plugin.Contract.FullName + ", " + PluginAdapter
            + (plugin.Class.IsDisposable ? ", global::System.IDisposable" : "")
            + (plugin.Class.IsAsyncDisposable ? ", global::System.IAsyncDisposable" : "");
        writer.Open($"private sealed class {Name} : {interfaces}");
        writer.Line($"private readonly {plugin.Class.FullName} _plugin;");
        writer.Line();
        writer.Line($"public {Name}({plugin.Class.FullName} plugin) => _plugin = plugin;");
        writer.Line();
        writer.Line($"object {PluginAdapter}.Plugin => this._plugin;");
        foreach (MemberModel member in plugin.Members)
        {
            writer.Line();
            EmitMember(writer, member, plugin.Class);
        }

        if (plugin.Class.IsDisposable)
        {
            writer.Line();
            writer.Line("public void Dispose() => ((global::System.IDisposable)_plugin).Dispose();");
        }

        if (plugin.Class.IsAsyncDisposable)
        {
            writer.Line();
            writer.Line("public global::System.Threading.Tasks.ValueTask DisposeAsync() => ((global::System.IAsyncDisposable)_plugin).DisposeAsync();");
        }

        writer.Close();
    }

    private static void EmitMember(SourceWriter writer, MemberModel member, PluginClass type)
    {
        bool isAsync = member.Form is ResultForm.Awaited or ResultForm.OmittedTask || IsIterator(member.Form);
        ParameterModel? cancellation = IsIterator(member.Form) ? member.Parameters.FirstOrDefault(parameter => parameter.IsCancellation) : null;
        string parameters = string.Join(", ", member.Parameters.Select(parameter =>
            $"{(ReferenceEquals(parameter, cancellation) ? StreamEmitter.EnumeratorCancellation : "")}{parameter.Type} {parameter.Name}"));
        string call = $"this._plugin.{member.Method}({string.Join(", ", member.Arguments)})";
        if (member.Form is not (ResultForm.Value or ResultForm.Omitted or ResultForm.ValueTask))
        {
            call = $"{PluginCall}.NotNull({call}, {TypeNames.Literal($"{type.MetadataName}.{member.Method}")})";
        }

        writer.Open($"{(isAsync ? "async " : "")}{member.ReturnType} {member.Interface}.{member.Name}({parameters})");
        switch (member.Result)
        {
            case ContractResult.Synchronous:
                writer.Line($"{(member.Value is null || member.Form == ResultForm.Omitted ? "" : "return ")}{Value(member, call)};");
                if (member.Form == ResultForm.Omitted)
                {
                    writer.Line("return default!;");
                }

                break;
            case ContractResult.Stream:
                StreamEmitter.EmitBody(writer, member, call);
                break;
            default:
                EmitTaskBody(writer, member, call);
                break;
        }

        writer.Close();
    }

    // A method that throws before its first await gives a failed or cancelled task like any other: who calls several at once
    // must be able to rely on that.
    private static void EmitTaskBody(SourceWriter writer, MemberModel member, string call)
    {
        if (member.Form == ResultForm.OmittedTask)
        {
            writer.Line($"await {call}.ConfigureAwait(false);");
            writer.Line("return default!;");
            return;
        }

        if (member.Form == ResultForm.Awaited)
        {
            writer.Line($"return (await {call}.ConfigureAwait(false)){(member.NeedsNullForgiving ? "!" : "")};");
            return;
        }

        string task = member.Result == ContractResult.Task ? "global::System.Threading.Tasks.Task" : "global::System.Threading.Tasks.ValueTask";
        string argument = member.Value is null ? "" : $"<{member.Value}>";
        writer.Open("try");
        EmitResult(writer, member, call, task + argument);
        writer.Close();
        writer.Open("catch (global::System.Exception exception)");
        string failed = $"{PluginCall}.Failed{argument}(exception)";
        writer.Line(member.Result == ContractResult.Task ? $"return {failed};" : $"return new {task}{argument}({failed});");
        writer.Close();
    }

    private static void EmitResult(SourceWriter writer, MemberModel member, string call, string task)
    {
        bool wantsValueTask = member.Result == ContractResult.ValueTask;
        switch (member.Form)
        {
            case ResultForm.Omitted:
                writer.Line($"{call};");
                writer.Line(wantsValueTask ? $"return new {task}(default({member.Value})!);" : $"return global::System.Threading.Tasks.Task.FromResult<{member.Value}>(default!);");
                break;
            case ResultForm.Value when member.Value is null:
                writer.Line($"{call};");
                writer.Line(wantsValueTask ? "return default;" : "return global::System.Threading.Tasks.Task.CompletedTask;");
                break;
            case ResultForm.Value:
                writer.Line(wantsValueTask
                    ? $"return new {task}({Value(member, call)});"
                    : $"return global::System.Threading.Tasks.Task.FromResult<{member.Value}>({Value(member, call)});");
                break;
            case ResultForm.Task when wantsValueTask:
                writer.Line($"return new {task}({Value(member, call)});");
                break;
            case ResultForm.ValueTask when !wantsValueTask:
                writer.Line($"return {call}.AsTask(){(member.NeedsNullForgiving ? "!" : "")};");
                break;
            default:
                writer.Line($"return {Value(member, call)};");
                break;
        }
    }

    private static string Value(MemberModel member, string call) => call + (member.NeedsNullForgiving ? "!" : "");

    private static bool IsIterator(ResultForm form) => form is ResultForm.ConvertedStream or ResultForm.Sequence or ResultForm.AwaitedStream or ResultForm.AwaitedSequence;
}
