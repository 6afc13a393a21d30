using System.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Patchbay.ConfigFiles.Yaml;

/// <summary>Loads YAML; errors have their file and line.</summary>
internal static class YamlLoading
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Loads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">Its name in messages.</param>
    /// <exception cref="YamlConfigurationException">The file is missing, cannot be read, or is no YAML.</exception>
    public static YamlStream Load(string path, string name)
    {
        try
        {
            var stream = new YamlStream();
            using var reader = new StreamReader(path, Utf8);
            stream.Load(reader);
            return stream;
        }
        catch (YamlException exception)
        {
            throw new YamlConfigurationException($"{Location(name, exception.End)}: {exception.Message}", exception);
        }
        catch (DecoderFallbackException exception)
        {
            throw new YamlConfigurationException($"{name}: expected UTF-8, found other bytes.", exception);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new YamlConfigurationException($"{name} is missing in {Path.GetDirectoryName(path)}.", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new YamlConfigurationException($"{name} cannot be read: {exception.Message}", exception);
        }
    }

    /// <summary>A location.</summary>
    public static ConfigurationLocation Location(string name, Mark mark) => new() { File = name, Line = (int)mark.Line };
}
