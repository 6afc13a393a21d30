using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace SmartHome.Tests.Simulators;

[TestClass]
public sealed class LoopbackServerTests
{
    [TestMethod]
    public async Task A_simulator_leaves_Ctrl_C_and_SIGTERM_to_its_program()
    {
        await using WebApplication server = LoopbackServer.Create();

        server.Services.GetRequiredService<IHostLifetime>().ShouldBeOfType<NoSignals>();
    }
}
