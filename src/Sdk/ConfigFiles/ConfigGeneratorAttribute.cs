namespace Patchbay.ConfigFiles;

/// <summary>Makes a class the driver that generates a configuration file of a resource.</summary>
/// <example>
/// <code>
/// [ConfigGenerator("asterisk", "sip.conf")]
/// public sealed class SipConf(SipOptions options)
/// {
///     public string Generate() { ... }
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class ConfigGeneratorAttribute : PluginDeclarationAttribute<IConfigGenerator>
{
    /// <summary>Declares a driver for a file.</summary>
    /// <param name="resource">The program that reads the file: <c>asterisk</c>.</param>
    /// <param name="file">The name of the file: <c>sip.conf</c>.</param>
    [PluginName("{resource}/{file}/{Name}")]
    public ConfigGeneratorAttribute(string resource, string file)
        : base($"{resource}/{file}") => (Resource, File) = (resource, file);

    /// <summary>The program that reads the file.</summary>
    public string Resource { get; }

    /// <summary>The name of the file.</summary>
    public string File { get; }

    /// <summary>The driver's name, by which configuration chooses among drivers of one file. The class's name in kebab-case unless set.</summary>
    public new string? Name { get; set; }
}
