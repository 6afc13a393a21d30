using Microsoft.Extensions.Configuration;

namespace Patchbay.Benchmarks.Options;

/// <summary>The framework's binder by its source generator, which replaces the call of <c>Get</c>.</summary>
internal static class GeneratedBinding
{
    public static object? Bind(IConfigurationSection section)
    {
        try
        {
            return Annotations.Valid(section.Get<StripSettings>());
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    public static object? BindFlat(IConfigurationSection section)
    {
        try
        {
            return Annotations.Valid(section.Get<FlatSettings>());
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
