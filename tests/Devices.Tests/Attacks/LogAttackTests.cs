using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Patchbay.Devices.Changes;
using Patchbay.Devices.Nodes;
using Patchbay.Devices.Tests.Nodes;
using Patchbay.Devices.Tests.Transport;

namespace Patchbay.Devices.Tests.Attacks;

/// <summary>What is written down of texts that others choose, and by loggers that fail.</summary>
[TestClass]
public sealed class LogAttackTests
{
    [TestMethod]
    public void A_long_rule_does_not_fill_the_history()
    {
        using TestNode node = TestNode.Start(Entries.Display());
        node.SetRule("device1", new string('x', 60_000));
        node.Node.History.ToArray()[^1].Value.Length.ShouldBeLessThan(1000);
        node.Instance("device1").CurrentRule.ToString().Length.ShouldBe(60_000);
    }

    [TestMethod]
    public void A_rule_of_several_lines_is_one_line_of_the_log()
    {
        using var log = new CapturedLog();
        using var none = TestNode.Start(Entries.Display());
        using var node = new Node(none, none.Clock, log, historyLength: 10);
        node.History.Add("device1\n", "rule", "Hello\r\n2026-05-04 critical: all is lost\u2028\u001b[31m", TestNode.Api);
        node.History.Add("device1", "failure", "Hello\nworld", new Cause(NodeChangeCause.Sensor, "sensor1\n"));
        log.Entries.Count.ShouldBe(2);
        log.Entries.ShouldAllBe(entry => !entry.Text.Any(one => char.IsControl(one) || one == '\u2028'));
    }

    [TestMethod]
    public async Task A_logger_that_fails_does_not_stop_the_node()
    {
        using var none = TestNode.Start(Entries.Display());
        using var node = new Node(none, none.Clock, new BrokenLogger(), historyLength: 10);
        node.Queue.Post(() => throw new InvalidOperationException());
        node.Queue.Post(() => node.History.Add("device1", "rule", "on", TestNode.Api));
        (await node.Queue.RunAsync(() => true).WaitAsync(TimeSpan.FromSeconds(20))).ShouldBeTrue();
    }

    private sealed class BrokenLogger : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => NullLogger.Instance.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            throw new IOException("No space left on device.");
    }
}
