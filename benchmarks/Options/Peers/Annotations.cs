using System.ComponentModel.DataAnnotations;

namespace Patchbay.Benchmarks.Options;

/// <summary>The framework's validation, by reflection. It does not go into nested options, which have no constraints here.</summary>
internal static class Annotations
{
    public static object? Valid(object? settings) =>
        settings is not null && Validator.TryValidateObject(settings, new ValidationContext(settings), [], validateAllProperties: true) ? settings : null;
}
