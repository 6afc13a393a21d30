using Patchbay.Generators.Model;
using static Patchbay.Generators.Writing.SourceWriter;

namespace Patchbay.Generators.Emission;

/// <summary>Writes the members by which a class implements the contract: they call the plugin.</summary>
internal static class AdapterEmitter
{
    private const string Disposable = "global::System.IDisposable";
    private const string AsyncDisposable = "global::System.IAsyncDisposable";
    private const string PluginAdapter = "global::Patchbay.Registration.IPluginAdapter";

    public static string Emit(PluginModel plugin) => Block($$"""
        private readonly {{plugin.Class.FullName}} _plugin;

        private {{plugin.Class.Factory.Name}}({{plugin.Class.FullName}} plugin) => _plugin = plugin;

        object {{PluginAdapter}}.Plugin => this._plugin;

        {{Paragraphs(plugin.Members.Select(member => Member(plugin.Class, member)))}}

        {{(HasOwn(plugin, Disposable) ? $"void {Disposable}.Dispose() => (({Disposable})_plugin).Dispose();" : "")}}

        {{(HasOwn(plugin, AsyncDisposable) ? $"global::System.Threading.Tasks.ValueTask {AsyncDisposable}.DisposeAsync() => (({AsyncDisposable})_plugin).DisposeAsync();" : "")}}
        """);

    private static string Member(PluginClass plugin, MemberModel member)
    {
        var call = new MemberCall(plugin, member);
        return Block($$"""
            {{(call.IsAsync ? "async " : "")}}{{member.ReturnType}} {{member.Interface}}.{{member.Name}}{{Listed(member.Parameters.Select(call.Parameter))}}
            {
                {{MemberBodyEmitter.Emit(member, call)}}
            }
            """);
    }

    /// <summary>What the class implements.</summary>
    public static IEnumerable<string> Interfaces(PluginModel plugin)
    {
        yield return plugin.Contract.FullName;
        yield return PluginAdapter;
        if (plugin.Class.IsDisposable)
        {
            yield return Disposable;
        }

        if (plugin.Class.IsAsyncDisposable)
        {
            yield return AsyncDisposable;
        }
    }

    // The contract may be disposable itself.
    private static bool HasOwn(PluginModel plugin, string contract) =>
        Interfaces(plugin).Contains(contract, StringComparer.Ordinal) && !plugin.Members.Any(member => member.Interface.Equals(contract, StringComparison.Ordinal));
}
