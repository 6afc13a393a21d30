using Microsoft.Extensions.Configuration;

namespace Patchbay.Benchmarks.Options;

/// <summary>The framework's binder by reflection. Its generator does not see through a type parameter, so this stays as it is written.</summary>
internal static class ReflectionBinding
{
    public static object? Bind<T>(IConfigurationSection section)
        where T : class
    {
        try
        {
            return Annotations.Valid(section.Get<T>());
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
