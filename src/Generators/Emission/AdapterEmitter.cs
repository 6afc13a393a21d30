using Patchbay.Generators.Model;
using Patchbay.Generators.Writing;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Text;

namespace Patchbay.Generators.Emission;

/// <summary>Writes the class that implements the contract by calling the plugin.</summary>
internal static class AdapterEmitter
{
    public const string Name = "Adapter";

    private const string Disposable = "global::System.IDisposable";
    private const string AsyncDisposable = "global::System.IAsyncDisposable";
    private const string PluginAdapter = "global::Patchbay.Registration.IPluginAdapter";
    private const string PluginCall = "global::Patchbay.Registration.PluginCall";

    public static void Emit(SourceWriter writer, PluginModel plugin)
    {
        string interfaces = plugin.Contract.FullName + ", " + PluginAdapter
            + (plugin.Class.IsDisposable ? ", " + Disposable : "")
            + (plugin.Class.IsAsyncDisposable ? ", " + AsyncDisposable : "");
        writer.Open($"private sealed class {Name} : {interfaces}");
        writer.Line($"private readonly {plugin.Class.FullName} _plugin;");
        writer.Line();
        writer.Line($"public {Name}({plugin.Class.FullName} plugin) => _plugin = plugin;");
        writer.Line();
        writer.Line($"object {PluginAdapter}.Plugin => this._plugin;");
        foreach (MemberModel member in plugin.Members)
        {
            writer.Line();
            EmitMember(writer, plugin.Class, member);
        }

        if (plugin.Class.IsDisposable && !Implements(plugin, Disposable))
        {
            writer.Line();
            writer.Line($"void {Disposable}.Dispose() => (({Disposable})_plugin).Dispose();");
        }

        if (plugin.Class.IsAsyncDisposable && !Implements(plugin, AsyncDisposable))
        {
            writer.Line();
            writer.Line($"global::System.Threading.Tasks.ValueTask {AsyncDisposable}.DisposeAsync() => (({AsyncDisposable})_plugin).DisposeAsync();");
        }

        writer.Close();
    }

    private static void EmitMember(SourceWriter writer, PluginClass plugin, MemberModel member)
    {
        bool isIterator = IsIterator(member.Form);
        bool isAsync = member.Form is ResultForm.Awaited or ResultForm.OmittedTask || isIterator;
        ParameterModel? cancellationToken = isIterator ? member.Parameters.FirstOrDefault(parameter => parameter.IsCancellation) : null;
        string parameters = string.Join(", ", member.Parameters.Select(parameter =>
            $"{(ReferenceEquals(parameter, cancellationToken) ? StreamEmitter.EnumeratorCancellation : "")}{parameter.Type} {parameter.Name}"));
        string receiver = member.Receiver.Equals(plugin.FullName, StringComparison.Ordinal) ? "this._plugin" : $"(({member.Receiver})this._plugin)";
        string call = $"{receiver}.{member.Method}({string.Join(", ", member.Arguments)})";
        string noResult = $"throw {PluginCall}.Null({CSharpText.Literal($"{plugin.MetadataName}.{member.Method}")})";
        string task = member.MayBeNull ? $"({call} ?? {noResult})" : call;
        writer.Open($"{(isAsync ? "async " : "")}{member.ReturnType} {member.Interface}.{member.Name}({parameters})");
        switch (member.Result)
        {
            case ContractResult.Synchronous:
                EmitSynchronousBody(writer, member, call);
                break;
            case ContractResult.Stream:
                StreamEmitter.EmitBody(writer, member, call, task, noResult);
                break;
            default:
                EmitTaskBody(writer, member, call, task);
                break;
        }

        writer.Close();
    }

    private static void EmitSynchronousBody(SourceWriter writer, MemberModel member, string call)
    {
        if (member.Form == ResultForm.Omitted)
        {
            writer.Line($"{call};");
            writer.Line("return default!;");
        }
        else
        {
            writer.Line($"{(member.Value is null ? "" : "return ")}{Value(member, call)};");
        }
    }

    // A method that throws before its first await gives a failed or canceled task like any other: who calls several at once must be
    // able to rely on that.
    private static void EmitTaskBody(SourceWriter writer, MemberModel member, string call, string task)
    {
        if (member.Form == ResultForm.OmittedTask)
        {
            writer.Line($"await {task}.ConfigureAwait(false);");
            writer.Line("return default!;");
            return;
        }

        if (member.Form == ResultForm.Awaited)
        {
            writer.Line($"return ({member.Value})(await {task}.ConfigureAwait(false));");
            return;
        }

        string exception = CSharpText.Unused("exception", member.Parameters.Select(parameter => parameter.Name));
        string argument = member.Value is null ? "" : $"<{member.Value}>";
        writer.Open("try");
        EmitResult(writer, member, call, task, argument);
        writer.Close();
        writer.Open($"catch (global::System.Exception {exception})");
        string failed = $"{PluginCall}.Failed{argument}({exception})";
        writer.Line(member.Result == ContractResult.Task ? $"return {failed};" : $"return new global::System.Threading.Tasks.ValueTask{argument}({failed});");
        writer.Close();
    }

    private static void EmitResult(SourceWriter writer, MemberModel member, string call, string task, string argument)
    {
        const string Task = "global::System.Threading.Tasks.Task";
        bool wantsValueTask = member.Result == ContractResult.ValueTask;
        string valueTask = "new global::System.Threading.Tasks.ValueTask" + argument;
        switch (member.Form)
        {
            case ResultForm.Omitted:
                writer.Line($"{call};");
                writer.Line(wantsValueTask ? $"return {valueTask}(default({member.Value})!);" : $"return {Task}.FromResult{argument}(default!);");
                break;
            case ResultForm.Value when member.Value is null:
                writer.Line($"{call};");
                writer.Line(wantsValueTask ? "return default;" : $"return {Task}.CompletedTask;");
                break;
            case ResultForm.Value:
                writer.Line(wantsValueTask ? $"return {valueTask}({Value(member, call)});" : $"return {Task}.FromResult{argument}({Value(member, call)});");
                break;
            case ResultForm.Task:
                writer.Line(wantsValueTask ? $"return {valueTask}({task});" : $"return {task};");
                break;
            case ResultForm.ValueTask when !wantsValueTask:
                writer.Line($"return {call}.AsTask();");
                break;
            default:
                writer.Line($"return {call};");
                break;
        }
    }

    // The contract may be disposable itself.
    private static bool Implements(PluginModel plugin, string contract) => plugin.Members.Any(member => member.Interface.Equals(contract, StringComparison.Ordinal));

    private static string Value(MemberModel member, string call) => member.NeedsCast ? $"({member.Value}){call}" : call;

    private static bool IsIterator(ResultForm form) => form is ResultForm.ConvertedStream or ResultForm.Sequence or ResultForm.AwaitedStream or ResultForm.AwaitedSequence;
}
