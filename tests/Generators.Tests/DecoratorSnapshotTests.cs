namespace Patchbay.Generators.Tests;

/// <summary>The decorators of contracts, as a person would read them.</summary>
[TestClass]
[TestCategory(TestedCompiler.Category)]
public sealed class DecoratorSnapshotTests
{
    [TestMethod]
    public void Every_shape_of_a_member_is_implemented() => GeneratorRun.Of("""
        namespace Shop;

        public sealed record Receipt(string Id);

        public interface INamed<T>
        {
            T Name { get; }
            Task<T> NameAsync(string language) => Task.FromResult(Name);
            void Reset() { }
        }

        [PluginKind("payment")]
        public interface IPayment : INamed<string>, IAsyncDisposable
        {
            ValueTask<Receipt> PayAsync(decimal amount, CancellationToken cancellationToken);
            ValueTask<Receipt?> FindAsync(string id, int? year, (int From, int To) range, CancellationToken cancellationToken = default);
            ValueTask CheckAsync();
            Task RefundAsync(Receipt receipt, [MayOmit] string? @event, CancellationToken first, CancellationToken cancellationToken);
            Task<int> CountAsync(CancellationToken cancellationToken) => Task.FromResult(0);
            [return: MayOmit] Task<string> NoteAsync(CancellationToken cancellationToken);
            IAsyncEnumerable<Receipt> ListAsync(int page, CancellationToken cancellationToken);
            IAsyncEnumerable<int> CountsAsync();
            int Fee(int amount) => 0;
            string Describe(params object?[] parts) => string.Concat(parts);
            void Log(dynamic text, int Item7) { }
            bool TryParse(ReadOnlySpan<char> text, out Receipt? receipt, ref int position, in decimal rate);
            T? Get<T>(string key, T? other);
            T GetNew<T>(T other) where T : class, new() => other;
            System.Runtime.CompilerServices.YieldAwaitable Yield() => default;
            nint Handle { get; set; }
            string this[int index, string value] { get => ""; }
            event EventHandler? Paid;
            string INamed<string>.Name => "payment";
            void INamed<string>.Reset() { }
            new string Reset();
            static string Shared() => "";
            sealed int Twice(int amount) => 2 * amount;
            private int Hidden() => 0;
        }

        [Plugin<IPayment>("cash")]
        public sealed class Cash : IPayment
        {
            public ValueTask<Receipt> PayAsync(decimal amount, CancellationToken cancellationToken) => new(new Receipt($"{amount}"));
            public ValueTask<Receipt?> FindAsync(string id, int? year, (int From, int To) range, CancellationToken cancellationToken) => default;
            public ValueTask CheckAsync() => default;
            public Task RefundAsync(Receipt receipt, string? @event, CancellationToken first, CancellationToken cancellationToken) => Task.CompletedTask;
            public Task<string> NoteAsync(CancellationToken cancellationToken) => Task.FromResult("");
            public async IAsyncEnumerable<Receipt> ListAsync(int page, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken) { await Task.Yield(); yield return new Receipt("a"); }
            public async IAsyncEnumerable<int> CountsAsync() { await Task.Yield(); yield return 1; }
            public bool TryParse(ReadOnlySpan<char> text, out Receipt? receipt, ref int position, in decimal rate) { receipt = null; position++; return false; }
            public T? Get<T>(string key, T? other) => other;
            public nint Handle { get; set; }
            public event EventHandler? Paid { add { } remove { } }
            public string Reset() => "";
            public ValueTask DisposeAsync() => default;
        }
        """).Use().Verify();

    [TestMethod]
    public void A_generic_contract_has_a_generic_decorator() => GeneratorRun.Of("""
        namespace Data;

        public partial class Stores<T> where T : unmanaged
        {
            [PluginKind("store")]
            internal interface IStore<in TKey, TValue, T>
                where TKey : notnull, IComparable<TKey>
                where TValue : class?, new()
                where T : List<TKey>?
            {
                ValueTask<TValue> GetAsync(TKey key, CancellationToken cancellationToken);
                Task<TItem> ConvertAsync<TItem, TKey>(TItem item, TKey key) where TItem : struct;
                void Set(T? value);
            }
        }

        [Plugin<Stores<int>.IStore<string, Version, List<string>>>("memory")]
        internal sealed class Memory : Stores<int>.IStore<string, Version, List<string>>
        {
            public ValueTask<Version> GetAsync(string key, CancellationToken cancellationToken) => new(new Version());
            public Task<TItem> ConvertAsync<TItem, TKey>(TItem item, TKey key) where TItem : struct => Task.FromResult(item);
            public void Set(List<string>? value) { }
        }
        """).Use().Verify();
}
