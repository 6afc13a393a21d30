using Patchbay.ConfigFiles;

namespace ConfigFiles.Plugins;

/// <summary>A driver whose name another package has too.</summary>
[ConfigGenerator("test", "twice.conf", Name = "same")]
public sealed class TwiceConf
{
    public string Generate() => "one of two\n";
}
