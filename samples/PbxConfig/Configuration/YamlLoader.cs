using System.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PbxConfig.Configuration;

/// <summary>Loads YAML; errors have their file and line.</summary>
internal static class YamlLoader
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="ConfigurationException">The file is missing, or no YAML.</exception>
    public static YamlStream Load(string folder, string name)
    {
        try
        {
            var stream = new YamlStream();
            using var reader = new StreamReader(Path.Combine(folder, name), Utf8);
            stream.Load(reader);
            return stream;
        }
        catch (YamlException exception)
        {
            throw new ConfigurationException($"{Place(name, exception.End)}: {exception.Message}", exception);
        }
        catch (DecoderFallbackException exception)
        {
            throw new ConfigurationException($"{name}: expected UTF-8, found other bytes.", exception);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ConfigurationException($"{name} is missing in {folder}.", exception);
        }
    }

    /// <summary>A place, for a person.</summary>
    public static string Place(string name, Mark mark) => FormattableString.Invariant($"{name}, line {mark.Line}");
}
