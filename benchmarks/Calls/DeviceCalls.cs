using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.Configuration;
using Patchbay.Benchmarks.Calls.Lamps;
using Patchbay.Devices;

namespace Patchbay.Benchmarks.Calls;

/// <summary>
/// One call of <c>Send</c>, in each shape that a plugin may give it: of the class itself, of a class that implements the contract
/// by hand, and of Patchbay's adapter. Interface and adapter are called through <see cref="IDevice"/>, and the answer is read.
/// </summary>
public class DeviceCalls
{
    private const string Synchronous = "`bool Send(bool on)`";
    private const string Task = "`Task<bool> Send(bool on)`";
    private const string Value = "`ValueTask<bool> Send(bool on)`";
    private const string WithRule = "`bool Send(bool on, int brightness)`";
    private const string Complete = "`ValueTask<bool> Send(bool on, int brightness, CancellationToken)`";

    private readonly CancellationTokenSource _cancellation = new();
    private readonly Rule _rule = Rule.Integer(60);

    private readonly SynchronousLamp _synchronous = new();
    private readonly IDevice _synchronousByHand = new SynchronousByHand();
    private readonly IDevice _synchronousPlugin = Plugin("synchronous");

    private readonly TaskLamp _task = new();
    private readonly IDevice _taskByHand = new TaskByHand();
    private readonly IDevice _taskPlugin = Plugin("task");

    private readonly ValueTaskLamp _value = new();
    private readonly IDevice _valueByHand = new ValueTaskByHand();
    private readonly IDevice _valuePlugin = Plugin("value-task");

    private readonly RuleLamp _withRule = new();
    private readonly IDevice _withRuleByHand = new RuleByHand();
    private readonly IDevice _withRulePlugin = Plugin("rule");

    private readonly CompleteLamp _complete = new();
    private readonly IDevice _completeByHand = new CompleteByHand();
    private readonly IDevice _completePlugin = Plugin("complete");

    [Benchmark(Description = Subjects.Direct), BenchmarkCategory(Synchronous)]
    public bool SynchronousDirect() => _synchronous.Send(on: true);

    [Benchmark(Description = Subjects.Interface), BenchmarkCategory(Synchronous)]
    public bool SynchronousInterface() => Answer(_synchronousByHand.SendAsync(on: true, _rule, CancellationToken.None));

    [Benchmark(Description = Subjects.Patchbay), BenchmarkCategory(Synchronous)]
    public bool SynchronousPatchbay() => Answer(_synchronousPlugin.SendAsync(on: true, _rule, CancellationToken.None));

    [Benchmark(Description = Subjects.Direct), BenchmarkCategory(Task)]
    public bool TaskDirect() => Answer(new ValueTask<bool>(_task.Send(on: true)));

    [Benchmark(Description = Subjects.Interface), BenchmarkCategory(Task)]
    public bool TaskInterface() => Answer(_taskByHand.SendAsync(on: true, _rule, CancellationToken.None));

    [Benchmark(Description = Subjects.Patchbay), BenchmarkCategory(Task)]
    public bool TaskPatchbay() => Answer(_taskPlugin.SendAsync(on: true, _rule, CancellationToken.None));

    [Benchmark(Description = Subjects.Direct), BenchmarkCategory(Value)]
    public bool ValueDirect() => Answer(_value.Send(on: true));

    [Benchmark(Description = Subjects.Interface), BenchmarkCategory(Value)]
    public bool ValueInterface() => Answer(_valueByHand.SendAsync(on: true, _rule, CancellationToken.None));

    [Benchmark(Description = Subjects.Patchbay), BenchmarkCategory(Value)]
    public bool ValuePatchbay() => Answer(_valuePlugin.SendAsync(on: true, _rule, CancellationToken.None));

    [Benchmark(Description = Subjects.Direct), BenchmarkCategory(WithRule)]
    public bool WithRuleDirect() => _withRule.Send(on: true, (int)_rule);

    [Benchmark(Description = Subjects.Interface), BenchmarkCategory(WithRule)]
    public bool WithRuleInterface() => Answer(_withRuleByHand.SendAsync(on: true, _rule, CancellationToken.None));

    [Benchmark(Description = Subjects.Patchbay), BenchmarkCategory(WithRule)]
    public bool WithRulePatchbay() => Answer(_withRulePlugin.SendAsync(on: true, _rule, CancellationToken.None));

    [Benchmark(Description = Subjects.Direct), BenchmarkCategory(Complete)]
    public bool CompleteDirect() => Answer(_complete.Send(on: true, (int)_rule, _cancellation.Token));

    [Benchmark(Description = Subjects.Interface), BenchmarkCategory(Complete)]
    public bool CompleteInterface() => Answer(_completeByHand.SendAsync(on: true, _rule, _cancellation.Token));

    [Benchmark(Description = Subjects.Patchbay), BenchmarkCategory(Complete)]
    public bool CompletePatchbay() => Answer(_completePlugin.SendAsync(on: true, _rule, _cancellation.Token));

    // All calls complete synchronously.
    private static bool Answer(ValueTask<bool> call) => call.Result;

    private static IDevice Plugin(string name) => ReferencedPlugins.Catalog.Create<IDevice>(name, new ConfigurationBuilder().Build(), new NoServices());

    private sealed class NoServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }
}
