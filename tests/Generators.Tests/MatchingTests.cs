using Patchbay.Roslyn.Contracts;

namespace Patchbay.Generators.Tests;

/// <summary>Which shapes of a member fit a contract's method. Each row is a class of its own; the adapter has to compile.</summary>
[TestClass]
public sealed class MatchingTests
{
    private const string Contract = """
        public sealed class Level
        {
            public static explicit operator int(Level level) => 0;
            public static explicit operator string(Level level) => "";
            public static implicit operator Level(long value) => new();
        }

        public class Animal;
        public sealed class Cat : Animal;

        [PluginKind("probe")]
        public interface IProbe
        {
            METHOD
        }

        public class Root
        {
            public virtual bool Inherited(bool on) => on;
            protected bool Hidden(bool on) => on;
        }

        public class Root<T> : Root
        {
            public bool Generic(T on) => true;
        }

        [Plugin<IProbe>("probe")]
        public class Probe BASE
        {
            MEMBER
        }
        """;

    private const string Send = "ValueTask<bool> SendAsync(bool on, [MayOmit] Level level, CancellationToken cancellationToken);";

    [TestMethod]
    [DataRow("public bool Send(bool on, Level level, CancellationToken c) => on;")]
    [DataRow("public Task<bool> SendAsync(bool on, Level level, CancellationToken c) => Task.FromResult(on);")]
    [DataRow("public ValueTask<bool> Send(bool on) => new(on);")]
    [DataRow("internal bool Send(bool on) => on;")]
    [DataRow("protected internal bool Send(bool on) => on;")]
    [DataRow("public bool Send(bool on, CancellationToken c) => on;")]
    [DataRow("public bool Send(bool on, int level) => on;")]
    [DataRow("public bool Send(bool on, long level) => on;")]
    [DataRow("public bool Send(bool on, double level) => on;")]
    [DataRow("public bool Send(bool on, int? level) => on;")]
    [DataRow("public bool Send(bool on, string level) => on;")]
    [DataRow("public bool Send(bool on, object level) => on;")]
    [DataRow("public bool Send(bool? on) => true;")]
    [DataRow("public bool Send(bool on, Level? level) => on;")]
    [DataRow("public virtual bool Send(bool on) => on;")]
    [DataRow("public async Task<bool> Send(bool on) { await Task.Yield(); return on; }")]
    [DataRow("public bool Send(bool on, CancellationToken c = default) => on;")]
    public void Fits_a_task_of_a_value(string member) => Fits(Send, member).ShouldBeTrue();

    [TestMethod]
    [DataRow("bool Send(bool on) => on;")]
    [DataRow("protected bool Send(bool on) => on;")]
    [DataRow("private protected bool Send(bool on) => on;")]
    [DataRow("public static bool Send(bool on) => on;")]
    [DataRow("public bool Send<T>(bool on) => on;")]
    [DataRow("public bool Send() => true;")]
    [DataRow("public bool Send(Level level) => true;")]
    [DataRow("public bool Send(Level level, bool on) => on;")]
    [DataRow("public bool Send(bool on, byte level) => on;")]
    [DataRow("public bool Send(bool on, short level) => on;")]
    [DataRow("public bool Send(bool on, Guid level) => on;")]
    [DataRow("public bool Send(ref bool on) => on;")]
    [DataRow("public bool Send(in bool on) => on;")]
    [DataRow("public bool Send(bool on, out int level) { level = 0; return on; }")]
    [DataRow("public bool Send(bool on, Level level, CancellationToken c, int more) => on;")]
    [DataRow("public void Send(bool on) { }")]
    [DataRow("public Task Send(bool on) => Task.CompletedTask;")]
    [DataRow("public string Send(bool on) => \"\";")]
    [DataRow("public bool? Send(bool on) => on;")]
    [DataRow("public Task<bool?> Send(bool on) => Task.FromResult<bool?>(on);")]
    [DataRow("public Task<Task<bool>> Send(bool on) => throw new Exception();")]
    [DataRow("public ref bool Send(bool on) => throw new Exception();")]
    [DataRow("public bool send(bool on) => on;")]
    [DataRow("public bool SendIt(bool on) => on;")]
    [DataRow("public Func<bool, bool> Send => on => on;")]
    [DataRow("public Unknown Send(bool on) => throw new Exception();")]
    [DataRow("public bool Send(Unknown on) => true;")]
    [DataRow("")]
    public void Does_not_fit_a_task_of_a_value(string member) => Fits(Send, member).ShouldBeFalse();

    [TestMethod]
    [DataRow("Task RunAsync();", "public void Run() { }")]
    [DataRow("Task RunAsync();", "public Task Run() => Task.CompletedTask;")]
    [DataRow("Task RunAsync();", "public ValueTask RunAsync() => default;")]
    [DataRow("ValueTask RunAsync();", "public Task Run() => Task.CompletedTask;")]
    [DataRow("ValueTask RunAsync();", "public async ValueTask Run() => await Task.Yield();")]
    [DataRow("void Run();", "public void Run() { }")]
    [DataRow("Task<long> CountAsync();", "public int Count() => 1;")]
    [DataRow("Task<long> CountAsync();", "public Task<int> Count() => Task.FromResult(1);")]
    [DataRow("ValueTask<long> CountAsync();", "public ValueTask<int> Count() => new(1);")]
    [DataRow("ValueTask<bool?> MetAsync();", "public bool Met() => true;")]
    [DataRow("ValueTask<bool?> MetAsync();", "public Task<bool> Met() => Task.FromResult(true);")]
    [DataRow("ValueTask<Animal> GetAsync();", "public Cat Get() => new();")]
    [DataRow("ValueTask<Animal> GetAsync();", "public Task<Cat> Get() => Task.FromResult(new Cat());")]
    [DataRow("ValueTask<Animal?> GetAsync();", "public Task<Animal> Get() => Task.FromResult(new Animal());")]
    [DataRow("ValueTask<Animal> GetAsync();", "public Task<Animal?> Get() => Task.FromResult<Animal?>(null);")]
    [DataRow("ValueTask<Animal> GetAsync();", "public Animal? Get() => null;")]
    [DataRow("Task<Animal> GetAsync();", "public ValueTask<Animal?> Get() => default;")]
    [DataRow("ValueTask<Animal> GetAsync();", "public async Task<Cat?> Get() { await Task.Yield(); return null; }")]
    [DataRow("Animal Get();", "public Cat Get() => new();")]
    [DataRow("Animal Get();", "public Animal? Get() => null;")]
    [DataRow("Level Get();", "public long Get() => 1;")]
    [DataRow("Level Get();", "public int Get() => 1;")]
    [DataRow("void Put(Cat cat);", "public void Put(Animal cat) { }")]
    [DataRow("void Put(Cat? cat);", "public void Put(Cat cat) { }")]
    [DataRow("void Put(Cat? cat);", "public void Put(Animal cat) { }")]
    [DataRow("void Put(Cat cat);", "public void Put(Cat? cat) { }")]
    [DataRow("void Put(List<string?> names);", "public void Put(List<string> names) { }")]
    [DataRow("void Put(int[] numbers);", "public void Put(params int[] numbers) { }")]
    [DataRow("void Put(string @class);", "public void Put(string @event) { }")]
    [DataRow("void @event();", "public void @event() { }")]
    [DataRow("IAsyncEnumerable<long> ListAsync(CancellationToken c);", "public IAsyncEnumerable<long> List() => throw new Exception();")]
    [DataRow("IAsyncEnumerable<long> ListAsync(CancellationToken c);", "public async IAsyncEnumerable<int> List() { await Task.Yield(); yield return 1; }")]
    [DataRow("IAsyncEnumerable<long> ListAsync(CancellationToken c);", "public IEnumerable<long> List() => [];")]
    [DataRow("IAsyncEnumerable<long> ListAsync(CancellationToken c);", "public int[] List(CancellationToken c) => [];")]
    [DataRow("IAsyncEnumerable<long> ListAsync();", "public Task<List<int>> List() => throw new Exception();")]
    [DataRow("IAsyncEnumerable<long> ListAsync();", "public ValueTask<IEnumerable<long>> List() => throw new Exception();")]
    [DataRow("IAsyncEnumerable<long> ListAsync(CancellationToken c);", "public Task<IAsyncEnumerable<long>> List() => throw new Exception();")]
    [DataRow("IAsyncEnumerable<Animal> ListAsync(CancellationToken c);", "public IEnumerable<Cat?> List() => [];")]
    [DataRow("IAsyncEnumerable<Animal> ListAsync(CancellationToken c);", "public IAsyncEnumerable<Animal?> List() => throw new Exception();")]
    public void Fits_other_results_and_parameters(string contract, string member) => Fits(contract, member).ShouldBeTrue();

    [TestMethod]
    [DataRow("Task RunAsync();", "public int Run() => 1;")]
    [DataRow("Task RunAsync();", "public Task<int> Run() => Task.FromResult(1);")]
    [DataRow("void Run();", "public Task Run() => Task.CompletedTask;")]
    [DataRow("Animal Get();", "public Task<Animal> Get() => throw new Exception();")]
    [DataRow("Task<int> CountAsync();", "public long Count() => 1;")]
    [DataRow("Task<int> CountAsync();", "public Task<long> Count() => Task.FromResult(1L);")]
    [DataRow("ValueTask<Cat> GetAsync();", "public Animal Get() => new();")]
    [DataRow("void Put(Animal animal);", "public void Put(Cat animal) { }")]
    [DataRow("IAsyncEnumerable<int> ListAsync();", "public IEnumerable<long> List() => [];")]
    [DataRow("IAsyncEnumerable<int> ListAsync();", "public int List() => 1;")]
    [DataRow("void Put(int a, [MayOmit] int b);", "public void Put() { }")]
    public void Does_not_fit_other_results_and_parameters(string contract, string member) => Fits(contract, member).ShouldBeFalse();

    [TestMethod]
    [DataRow("bool Inherited(bool on);", ": Root", true)]
    [DataRow("bool Hidden(bool on);", ": Root", false)]
    [DataRow("bool Generic(bool on);", ": Root<bool>", true)]
    [DataRow("bool Generic(bool on);", ": Root<string>", false)]
    [DataRow("bool Inherited(bool on);", ": Root<Animal>", true)]
    public void Members_of_base_classes_count(string contract, string baseList, bool fits) => Fits(contract, "", baseList).ShouldBe(fits);

    [TestMethod]
    public void The_fullest_overload_is_called() =>
        Call(Send, "public bool Send(bool on) => on; public bool Send(bool on, int level) => on; public bool Send(bool on, Level level, CancellationToken c) => on;")
            .ShouldBe("_plugin.Send(on, level, cancellationToken)");

    [TestMethod]
    public void Of_equal_overloads_the_one_without_conversion_is_called() =>
        Call(Send, "public bool Send(bool on, string level) => on; public bool Send(bool on, Level level) => on;").ShouldBe("_plugin.Send(on, level)");

    [TestMethod]
    public void Of_equal_names_the_asynchronous_one_is_called() =>
        Call(Send, "public bool Send(bool on) => on; public Task<bool> SendAsync(bool on) => Task.FromResult(on);").ShouldBe("_plugin.SendAsync(on)");

    [TestMethod]
    public void An_override_is_called_once_and_on_the_plugin() =>
        Call("bool Inherited(bool on);", "public override bool Inherited(bool on) => on;", ": Root").ShouldBe("_plugin.Inherited(on)");

    [TestMethod]
    public void Two_parameters_that_may_be_omitted_are_told_apart_by_type() =>
        Call("void Put([MayOmit] string text, [MayOmit] int number);", "public void Put(int number) { }").ShouldBe("_plugin.Put(number)");

    [TestMethod]
    public void An_optional_member_that_is_missing_keeps_the_default() =>
        Generate("void Run(); int Count() => 3;", "public void Run() { }").Generated("Probe.probe.g.cs").ShouldNotContain("Count");

    private static bool Fits(string contract, string member, string baseList = "") =>
        Generate(contract, member, baseList).HintNames.Contains("Probe.probe.g.cs");

    private static GeneratorRun Generate(string contract, string member, string baseList = "") =>
        GeneratorRun.Of(Contract
            .Replace("METHOD", contract, StringComparison.Ordinal)
            .Replace("MEMBER", member, StringComparison.Ordinal)
            .Replace("BASE", baseList, StringComparison.Ordinal));

    private static string Call(string contract, string member, string baseList = "")
    {
        string generated = Generate(contract, member, baseList).Generated("Probe.probe.g.cs");
        int start = generated.IndexOf("_plugin.", StringComparison.Ordinal);
        return generated[start..(generated.IndexOf(')', start) + 1)];
    }
}
