using EnergyGateway.Simulators;

namespace EnergyGateway.Tests.Simulators;

/// <summary>The simulated meter is as particular as a real one.</summary>
[TestClass]
public sealed class MeterSimulatorTests
{
    [TestMethod]
    [DataRow(new byte[] { 3, 0, 0, 0, 1 }, new byte[] { 3, 2, 0, 1 })]
    [DataRow(new byte[] { 4, 0, 3, 0, 1 }, new byte[] { 4, 2, 19, 134 })]
    [DataRow(new byte[] { 6, 0, 0, 0, 9 }, new byte[] { 6, 0, 0, 0, 9 })]
    [DataRow(new byte[] { 16, 0, 1, 0, 2, 4, 1, 2, 3, 4 }, new byte[] { 16, 0, 1, 0, 2 })]
    [DataRow(new byte[] { 5, 0, 0, 255, 0 }, new byte[] { 0x85, 1 }, DisplayName = "unknown function")]
    [DataRow(new byte[] { 3, 0, 3, 0, 1 }, new byte[] { 0x83, 2 }, DisplayName = "behind the last register")]
    [DataRow(new byte[] { 3, 0, 2, 0, 2 }, new byte[] { 0x83, 2 }, DisplayName = "beyond the last register")]
    [DataRow(new byte[] { 3, 255, 255, 0, 125 }, new byte[] { 0x83, 2 }, DisplayName = "far beyond")]
    [DataRow(new byte[] { 6, 0, 3, 0, 1 }, new byte[] { 0x86, 2 }, DisplayName = "write behind the last register")]
    [DataRow(new byte[] { 16, 0, 2, 0, 2, 4, 1, 2, 3, 4 }, new byte[] { 0x90, 2 }, DisplayName = "write beyond the last register")]
    [DataRow(new byte[] { 3, 0, 0, 0, 0 }, new byte[] { 0x83, 3 }, DisplayName = "no register")]
    [DataRow(new byte[] { 4, 0, 0, 0, 126 }, new byte[] { 0x84, 3 }, DisplayName = "too many registers")]
    [DataRow(new byte[] { 3, 0 }, new byte[] { 0x83, 3 }, DisplayName = "short read")]
    [DataRow(new byte[] { 6, 0, 0, 0 }, new byte[] { 0x86, 3 }, DisplayName = "short write")]
    [DataRow(new byte[] { 16, 0, 1, 0, 2, 4, 1, 2, 3 }, new byte[] { 0x90, 3 }, DisplayName = "short write of several")]
    [DataRow(new byte[] { 16, 0, 1, 0, 2, 2, 1, 2, 3, 4 }, new byte[] { 0x90, 3 }, DisplayName = "wrong count of bytes")]
    [DataRow(new byte[] { 16 }, new byte[] { 0x90, 3 }, DisplayName = "nothing to write")]
    public void A_question_has_its_answer(byte[] question, byte[] answer) => new MeterRegisters().Answer(question).ShouldBe(answer);

    [TestMethod]
    public void What_is_written_is_read()
    {
        var registers = new MeterRegisters();

        registers.Answer([16, 0, 1, 0, 2, 4, 1, 2, 3, 4]);

        registers.Answer([3, 0, 0, 0, 3]).ShouldBe([3, 6, 0, 1, 1, 2, 3, 4]);
    }

    [TestMethod]
    public void A_refused_write_changes_nothing()
    {
        var registers = new MeterRegisters();

        registers.Answer([16, 0, 2, 0, 2, 4, 1, 2, 3, 4]);

        registers.Holding.ShouldBe([1, 0, 5000]);
    }
}
