using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Patchbay.Registration;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace Patchbay.Generators.Tests;

/// <summary>What decorators do, which contracts have one, and what an edit makes of them.</summary>
[TestClass]
public sealed class DecoratorTests
{
    private const string Payment = """
        [PluginKind("payment")]
        public interface IPayment
        {
            ValueTask<string> PayAsync(decimal amount, CancellationToken cancellationToken);
            int Fee(int amount) => 0;
        }
        """;

    private static readonly CSharpCompilation Before = Sources.Compile(Payment, """[PluginKind("other")] public interface IOther { void Do(); }""", "public class Bystander;");

    private static readonly Lazy<GeneratorRun> FirstRun = new(() => GeneratorRun.Of(Before));

    [TestMethod]
    public async Task Calls_go_through_the_boundary_and_reach_the_plugins_own_members()
    {
        Assembly assembly = Load("""
            public interface IBase { string Greet(string name) => "base"; int Count { get; set; } event Action Happened; }

            [PluginKind("k")]
            public interface IContract : IBase
            {
                Task<int> AddAsync(int left, int right, CancellationToken first, CancellationToken last);
                Task DoneAsync();
                IAsyncEnumerable<int> ListAsync(int count, CancellationToken cancellationToken);
                int Parse(ReadOnlySpan<char> text, out bool isValid, ref int calls);
                ref int Cell(int index);
                int this[int index] { get; set; }
                string IBase.Greet(string name) => "derived";
                string Optional() => "default";
            }

            public sealed class Plugin : IContract
            {
                private readonly int[] _cells = new int[3];
                public static bool WasCanceled;
                public int Count { get; set; }
                public event Action Happened;
                public Task<int> AddAsync(int left, int right, CancellationToken first, CancellationToken last) { WasCanceled = first.IsCancellationRequested && !last.IsCancellationRequested; return Task.FromResult(left + right); }
                public Task DoneAsync() => throw new TimeZoneNotFoundException();
                public async IAsyncEnumerable<int> ListAsync(int count, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken) { await Task.Yield(); for (int i = 0; i < count; i++) yield return i; Happened(); }
                public int Parse(ReadOnlySpan<char> text, out bool isValid, ref int calls) { calls++; isValid = text.Length > 1; return text.Length; }
                public ref int Cell(int index) => ref _cells[index];
                public int this[int index] { get => _cells[index]; set => _cells[index] = value; }
                public string Greet(string name) => "Hello " + name;
                public string Optional() => "own";
            }

            public static class Host
            {
                public static async Task<string> UseAsync(IContract contract)
                {
                    int happened = 0;
                    contract.Happened += () => happened++;
                    int sum = await contract.AddAsync(1, 2, new CancellationToken(true), CancellationToken.None);
                    int items = 0;
                    await foreach (int item in contract.ListAsync(3, CancellationToken.None)) items += item;
                    int calls = 0;
                    int length = contract.Parse("abc", out bool isValid, ref calls);
                    contract.Cell(1) = 7;
                    contract[2] = contract[1] + 1;
                    contract.Count = contract[2];
                    try { await contract.DoneAsync(); } catch (TimeZoneNotFoundException) { happened += 10; }
                    return $"{sum} {items} {length} {isValid} {calls} {contract.Count} {contract.Greet("x")} {contract.Optional()} {happened} {Plugin.WasCanceled}";
                }
            }
            """);
        object plugin = Activator.CreateInstance(assembly.GetType("Plugin")!)!;
        object decorator = DecoratorUse.Create(assembly.GetCustomAttribute<PluginContractAttribute>()!.Decorator, assembly.GetType("IContract")!, plugin, out IPassThrough boundary);

        string text = await (Task<string>)assembly.GetType("Host")!.GetMethod("UseAsync")!.Invoke(null, [decorator])!;

        text.ShouldBe("3 3 3 True 1 8 Hello x own 11 True");
        boundary.Calls.Select(call => call.Member.Name).ShouldBe(["AddAsync", "ListAsync", "DoneAsync", "Greet", "Optional"]);
        boundary.Calls[0].Arguments.ShouldBe((1, 2, new CancellationToken(canceled: true)));
        boundary.Calls[2].Arguments.ShouldBe(default(ValueTuple));
        boundary.Calls[3].Arguments.ShouldBe("x");
        PluginCatalog.GetInstance(decorator).ShouldBeSameAs(plugin);
    }

    [TestMethod]
    [DataRow("ValueTask<string> M()", true)]
    [DataRow("ValueTask<string?> M()", false)]
    [DataRow("Task<int> M()", false)]
    [DataRow("Task<dynamic> M()", true)]
    [DataRow("IAsyncEnumerable<object> M()", true)]
    [DataRow("IAsyncEnumerable<object?> M()", false)]
    [DataRow("string[] M()", true)]
    [DataRow("int? M()", false)]
    [DataRow("void M()", false)]
    [DataRow("ValueTask M()", false)]
    [DataRow("[return: MayOmit] Task<string> M()", false)]
    [DataRow("[return: System.Diagnostics.CodeAnalysis.MaybeNull] string M()", false)]
    [DataRow("T M<T>()", false)]
    [DataRow("T M<T>() where T : class", true)]
    [DataRow("T M<T>() where T : class?", false)]
    [DataRow("T M<T>() where T : notnull", true)]
    [DataRow("T M<T>() where T : struct", false)]
    [DataRow("T M<T>() where T : IDisposable", true)]
    [DataRow("T M<T, U>() where T : U where U : class", true)]
    [DataRow("T M<T, U>() where T : U", false)]
    [DataRow("T? M<T>()", false)]
    [DataRow("\n#nullable disable\nValueTask<string> M()", false)]
    public void A_result_is_required_where_null_is_surely_none(string member, bool isRequired) =>
        Decorator($"{member};").ShouldContain($"(\"M\", requiresResult: {(isRequired ? "true" : "false")})");

    [TestMethod]
    [DataRow("ref int M();", "ref this._boundary.Plugin.M()")]
    [DataRow("ref readonly int M();", "ref readonly int global::IContract.M()")]
    [DataRow("void M(Span<int> a, scoped Span<int> b);", "scoped global::System.Span<int> b) => this._boundary.Plugin.M(a, b)")]
    [DataRow("Span<int> M(Span<int> a);", "=> this._boundary.Plugin.M(a)")]
    [DataRow("void M(ref readonly int a);", "(ref readonly int a) => this._boundary.Plugin.M(in a)")]
    [DataRow("void M(scoped ref Span<int> a, out Span<int> b);", "(scoped ref global::System.Span<int> a, out global::System.Span<int> b)")]
    [DataRow("System.Runtime.CompilerServices.ConfiguredTaskAwaitable M();", "=> this._boundary.Plugin.M()")]
    [DataRow("Task? M();", "=> this._boundary.Plugin.M()")]
    [DataRow("IAsyncEnumerable<int>? M();", "=> this._boundary.Plugin.M()")]
    [DataRow("ref int P { get; }", "P => ref this._boundary.Plugin.P;")]
    [DataRow("int P { get => 1; private set { } }", "get => this._boundary.Plugin.P;")]
    [DataRow("int P { set; }", "set => this._boundary.Plugin.P = value;")]
    [DataRow("Task<T?> M<T>(T?[] a);", "where T : default")]
    [DataRow("T? M<T>() where T : struct;", "Call<global::System.ValueTuple, T?>")]
    [DataRow("void M(int @class, int Rest, int ToString, int _boundary, int s_m, int Item3);", "(int @class, int argument2, int argument3, int argument4, int argument5, int argument6)")]
    [DataRow("void M(int a, int b, int c, int d, int e, int f, int g, int h, int i);", "arguments.i")]
    [DataRow("void @class(int @event);", "global::IContract.@class(int @event)")]
    [DataRow("void M(dynamic a); void M(List<dynamic> a, dynamic b);", "Call<object>(")]
    [DataRow("dynamic M();", "Call<global::System.ValueTuple, dynamic>")]
    [DataRow("void M(CancellationToken a, in CancellationToken b);", "=> this._boundary.Plugin.M(a, in b)")]
    [DataRow("void M(int a); void M(string a); void M<T>(T a);", "s_m3")]
    [DataRow("[Obsolete] void M();", "plugin.M()")]
    [DataRow("[Obsolete(\"no\", true)] void M();", "plugin.M()")]
    [DataRow("internal void M();", "plugin.M()")]
    [DataRow("protected internal void M();", "plugin.M()")]
    [DataRow("protected void M() { } private void N() { } static void O() { } sealed void P() { } class Nested { } const int Q = 1; void R();", "plugin.R()")]
    [DataRow("void M((int A, (string? B, nint C) D)? a, params string[] b);", "Call<((int A, (string? B, nint C) D)? a, string[] b)>")]
    public void Every_member_is_implemented(string members, string expected) => Decorator(members).ShouldContain(expected);

    [TestMethod]
    [DataRow("void M(int* a, delegate*<int, void> b); int*[] N();", "unsafe void global::IContract.M(int* a, delegate*<int, void> b) => this._boundary.Plugin.M(a, b);")]
    public void Pointers_go_straight_to_the_plugin(string members, string expected)
    {
        CSharpCompilation compilation = Sources.Compile($$"""[PluginKind("k")] public unsafe interface IContract { {{members}} }""");
        GeneratorRun.Of(compilation.WithOptions(compilation.Options.WithAllowUnsafe(true))).Generated("IContract.decorator.g.cs").ShouldContain(expected);
        GeneratorRun.Of(compilation).HintNames.ShouldBeEmpty();
    }

    [TestMethod]
    [DataRow("[PluginKind(\"k\")] public interface I { static abstract void M(); }")]
    [DataRow("public interface IB { static abstract void M(); } [PluginKind(\"k\")] public interface I : IB;")]
    [DataRow("[PluginKind(\"k\")] public interface I { protected void M(); }")]
    [DataRow("[PluginKind(\"k\")] public interface I { int P { get; init; } }")]
    [DataRow("public interface IB { protected void M() { } } [PluginKind(\"k\")] public interface I : IB { abstract void IB.M(); }")]
    [DataRow("[PluginKind(\"k\")] file interface I;")]
    [DataRow("class C { [PluginKind(\"k\")] private interface I; }")]
    [DataRow("class C { [PluginKind(\"k\")] protected interface I; }")]
    [DataRow("[Obsolete(\"no\", true)] [PluginKind(\"k\")] public interface I;")]
    [DataRow("[PluginKind(\"a/b\")] public interface I;")]
    [DataRow("[PluginKind(\"k\")] public class C;")]
    public void A_contract_that_no_class_can_stand_for_has_no_decorator(string source) => GeneratorRun.Of(source).HintNames.ShouldBeEmpty();

    [TestMethod]
    [DataRow("[PluginKind(\"k\")] public interface I { Unknown M(); }")]
    [DataRow("[PluginKind(\"k\")] public interface I { void M(Unknown<int>[] a); }")]
    [DataRow("[PluginKind(\"k\")] public interface I { void (); }")]
    [DataRow("[PluginKind(\"k\")] public interface I { void M(; }")]
    [DataRow("[PluginKind(\"k\")] public interface I { void M(int); }")]
    [DataRow("[PluginKind(\"k\")] public interface I { void M(int a, int a); }")]
    [DataRow("[PluginKind(\"k\")] public interface I { void M(void a); }")]
    [DataRow("[PluginKind(\"k\")] public interface I { void M(); void M(); }")]
    [DataRow("[PluginKind(\"k\")] public interface I { int M { get; } void M(); }")]
    [DataRow("[PluginKind(\"k\")] public interface I { int P { } event int E; int F; }")]
    [DataRow("[PluginKind(\"k\")] public interface I : I { void M(); }")]
    [DataRow("[PluginKind(\"k\")] public interface I : Unknown { void M(); }")]
    [DataRow("[PluginKind(\"k\")] public interface I : string { void M(); }")]
    [DataRow("[PluginKind(\"k\")] public interface I { void M(Nullable<string> a); }")]
    [DataRow("[PluginKind(\"k\")] public interface I { void M(List<Span<int>> a); }")]
    [DataRow("[PluginKind(\"k\")] public interface I<T, T> where T : T { void M<U, U>(T a, U b); }")]
    [DataRow("[PluginKind(\"k\")] public interface I<T> : IEnumerable<T>, IEnumerable<int>;")]
    [DataRow("[PluginKind(\"k\")] public interface I<T> where T : Unknown;")]
    [DataRow("[PluginKind(\"k\")] public interface I { void M(int* a); }")]
    [DataRow("[PluginKind(\"k\")] public interface { void M(); }")]
    [DataRow("[PluginKind(\"k\"] public interface I { void M(); }")]
    [DataRow("class H { class P; [PluginKind(\"k\")] public interface I { void M(P a); } }")]
    [DataRow("[PluginKind(\"k\")] public interface I { void M() { return 1; } }")]
    [DataRow("[PluginKind(\"k\")] public interface I { void M(")]
    [DataRow("[PluginKind(\"k\")] public interface I : IDisposable, IDisposable { void M(Console a); }")]
    [DataRow("[PluginKind(\"k\")] public partial interface I { void M(); } [PluginKind(\"k\")] partial interface I { void N(); }")]
    public void Half_typed_contracts_lead_to_no_errors_in_generated_code(string source) => GeneratorRun.Of(source);

    [TestMethod]
    public void A_renamed_member_writes_one_decorator()
    {
        GeneratorRun after = Edit(0, source => source.Replace("Fee(", "Charge(", StringComparison.Ordinal));
        after.ShouldRun(Steps.DecoratorFiles, Modified, Unchanged);
        after.ShouldWrite(1);
        after.Generated("IPayment.decorator.g.cs").ShouldContain("\"Charge\"");
    }

    [TestMethod]
    public void A_changed_parameter_writes_one_decorator()
    {
        GeneratorRun after = Edit(0, source => source.Replace("int amount", "long amount", StringComparison.Ordinal));
        after.ShouldRun(Steps.DecoratorFiles, Modified, Unchanged);
        after.ShouldWrite(1);
    }

    [TestMethod]
    [DataRow(2, "public class Bystander;", "public class Bystander { public int More; }", DisplayName = "another class")]
    [DataRow(0, "=> 0", "=> 1", DisplayName = "the body of a member")]
    [DataRow(0, "[PluginKind", "// A comment.\n[PluginKind", DisplayName = "a comment")]
    [DataRow(0, "(\"payment\")", "(\"payment\", Plural = \"pay\")", DisplayName = "the plural")]
    public void Other_edits_write_nothing(int source, string from, string to) =>
        Edit(source, text => text.Replace(from, to, StringComparison.Ordinal)).ShouldWrite(0);

    [TestMethod]
    public void A_contract_that_goes_takes_its_decorator_away() => Edit(1, _ => "").HintNames.ShouldBe(["IPayment.decorator.g.cs"]);

    [TestMethod]
    public void A_host_decorates_the_contracts_that_came_without()
    {
        string[] names = [.. HostOf(Library(isDecorated: false), Hosting).HintNames];
        names.ShouldBe(["Lib.IPayment.decorator.g.cs", "Lib.IStore_1.decorator.9130579708dcd4ae.g.cs", "ReferencedPlugins.g.cs"], ignoreOrder: true);
    }

    [TestMethod]
    public void The_decorators_of_a_host_are_its_own()
    {
        string code = HostOf(Library(isDecorated: false), Hosting).Generated("Lib.IPayment.decorator.g.cs");
        code.ShouldContain("internal sealed class IPayment_Decorator : global::Lib.IPayment");
        code.ShouldNotContain("EditorBrowsable");
    }

    [TestMethod]
    public void A_host_leaves_decorated_contracts_alone() => HostOf(Library(isDecorated: true), Hosting).HintNames.ShouldBe(["ReferencedPlugins.g.cs"]);

    [TestMethod]
    public void A_program_without_hosting_decorates_nothing() => HostOf(Library(isDecorated: false)).HintNames.ShouldBe(["ReferencedPlugins.g.cs"]);

    [TestMethod]
    public void A_contract_behind_an_alias_or_in_two_references_has_no_decorator()
    {
        HostOf(Library(isDecorated: false).WithAliases(["lib"]), Hosting).HintNames.ShouldBe(["ReferencedPlugins.g.cs"]);
        HostOf(Library(isDecorated: false), Hosting, Library(isDecorated: false, "Twin")).HintNames.ShouldBe(["ReferencedPlugins.g.cs"]);
    }

    private static MetadataReference Hosting => Sources.Compile("Patchbay.Hosting", OutputKind.DynamicallyLinkedLibrary, [""]).ToMetadataReference();

    private static PortableExecutableReference Library(bool isDecorated, string name = "Lib")
    {
        CSharpCompilation library = Sources.Compile(name, OutputKind.DynamicallyLinkedLibrary, ["namespace Lib; " + Payment + """
            [PluginKind("store")] public interface IStore<T> where T : class { T Get(); }
            [PluginKind("hidden")] internal interface IHidden;
            """]);
        using var image = new MemoryStream();
        (isDecorated ? GeneratorRun.Of(library).Output : library).Emit(image).Success.ShouldBeTrue();
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private static GeneratorRun HostOf(params MetadataReference[] references) =>
        GeneratorRun.Of(Sources.Compile("App", OutputKind.ConsoleApplication, ["class Program { static void Main() { } }"], references));

    private static GeneratorRun Edit(int source, Func<string, string> edit) => FirstRun.Value.Then(Before.Edit(source, edit));

    private static string Decorator(string members) =>
        GeneratorRun.Of($$"""[PluginKind("k")] public interface IContract { {{members}} }""").Generated("IContract.decorator.g.cs");

    private static Assembly Load(string source)
    {
        using var image = new MemoryStream();
        GeneratorRun.Of("#nullable disable\n" + source).Output.Emit(image).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ShouldBeEmpty();
        image.Position = 0;
        return new AssemblyLoadContext(nameof(DecoratorTests), isCollectible: true).LoadFromStream(image);
    }
}
