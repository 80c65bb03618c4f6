namespace E2CSemantic.Host.Configuration;

/// <summary>Finds the folders that come with the program: where the configuration says, else upward from the working directory, else beside the program.</summary>
internal static class DefinitionFolders
{
    public static string? Find(string name, string? configured, string workingDirectory)
    {
        if (configured is { Length: > 0 })
        {
            var full = Path.GetFullPath(configured, workingDirectory);
            return Directory.Exists(full) ? full : null;
        }

        for (var folder = new DirectoryInfo(workingDirectory); folder is not null; folder = folder.Parent)
        {
            // Both stand side by side at the root of the repository; a lone "metrics" folder is somebody else's.
            if (Directory.Exists(Path.Combine(folder.FullName, "metrics", "policies"))
                && Directory.Exists(Path.Combine(folder.FullName, "warehouse", "schema")))
            {
                return Path.Combine(folder.FullName, name);
            }
        }

        var beside = Path.Combine(AppContext.BaseDirectory, name);
        return Directory.Exists(beside) ? beside : null;
    }
}
