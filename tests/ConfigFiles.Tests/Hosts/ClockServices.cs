using Microsoft.Extensions.DependencyInjection;

namespace Patchbay.ConfigFiles.Tests.Hosts;

internal static class ClockServices
{
    public static void AddClock(this IServiceCollection services, VirtualClock clock) => services.AddSingleton<TimeProvider>(clock);
}
