namespace Patchbay.Hosting;

/// <summary>How closely a plugin folder is checked before its plugins are used.</summary>
public enum PackageVerification
{
    /// <summary>
    /// When the folder is read: the manifest, and that every file it lists exists with its size. When a plugin is loaded: the SHA-256 of every
    /// file. Files that the manifest does not list are never loaded. The default.
    /// </summary>
    Verify,

    /// <summary>Everything when the folder is read: the manifest, the SHA-256 of every file, the identity of the assemblies, and that there are no other files.</summary>
    Strict,

    /// <summary>As <see cref="Verify"/>, and packages without a published manifest are accepted: their assemblies are read for plugins, without loading them. For development.</summary>
    Scan,
}
