using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Patchbay.Registration;

/// <summary>
/// Finds services whose types belong to an assembly that can be unloaded. A container remembers every type that it was asked for as long as it lives, and the type keeps its assembly
/// in memory: so it is not asked for what can be had without it, such as the logger of a plugin's class.
/// </summary>
internal static class UnloadableServices
{
    public static object? Find(Type service, IServiceProvider services)
    {
        if (service.IsGenericType && service.GetGenericTypeDefinition() == typeof(ILogger<>) && services.GetService(typeof(ILoggerFactory)) is ILoggerFactory loggers)
        {
            return CreateLogger(service.GetGenericArguments()[0], loggers);
        }

        // To be asked whether there is a service, a container need not remember it.
        return services.GetService(typeof(IServiceProviderIsService)) is IServiceProviderIsService known && !known.IsService(service) ? null : services.GetService(service);
    }

    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Where there is no dynamic code, no assembly can be unloaded.")]
    private static object? CreateLogger(Type category, ILoggerFactory loggers) => Activator.CreateInstance(typeof(Logger<>).MakeGenericType(category), loggers);
}
