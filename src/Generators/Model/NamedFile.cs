using System.Globalization;
using Patchbay.Roslyn.Text;

namespace Patchbay.Generators.Model;

/// <summary>A model and the name of the file that is generated from it.</summary>
internal sealed record NamedFile<TModel>(string HintName, TModel Model)
    where TModel : IEquatable<TModel>;

/// <summary>Names generated files.</summary>
internal static class NamedFile
{
    /// <summary>
    /// Gives each model its own name. Hint names ignore case, type names do not: of <c>Wled</c> and <c>WLED</c> the
    /// second becomes <c>WLED.2</c>.
    /// </summary>
    public static IEnumerable<NamedFile<TModel>> Distinct<TModel>(IEnumerable<TModel> models, Func<TModel, string> name)
        where TModel : IEquatable<TModel> =>
        models
            .GroupBy(name, StringComparer.OrdinalIgnoreCase)
            .SelectMany(same => same.Distinct().Select((model, index) => new NamedFile<TModel>(
                GeneratedFiles.Name(name(model)) + (index == 0 ? "" : "." + (index + 1).ToString(CultureInfo.InvariantCulture)) + ".g.cs", model)));
}
