namespace E2CSemantic.Testing;

/// <summary>A fresh folder that is gone when the test ends.</summary>
public sealed class TemporaryFolder : IDisposable
{
    /// <summary>The folder's full path.</summary>
    public string FullPath { get; } = Directory.CreateTempSubdirectory("e2c-").FullName;

    /// <summary>A path in the folder.</summary>
    public string PathTo(params string[] parts) => Path.Combine([FullPath, .. parts]);

    /// <summary>Deletes the folder and what is in it.</summary>
    public void Dispose() => Directory.Delete(FullPath, recursive: true);
}
