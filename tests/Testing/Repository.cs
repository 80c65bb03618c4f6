namespace E2CSemantic.Testing;

/// <summary>The checkout that the tests run in.</summary>
public static class Repository
{
    /// <summary>The folder that holds <c>E2CSemantic.sln</c>, above the test assembly.</summary>
    /// <exception cref="DirectoryNotFoundException">The assembly does not lie in a checkout.</exception>
    public static string Root { get; } = Find();

    /// <summary>A path in the checkout.</summary>
    public static string PathTo(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "E2CSemantic.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("E2CSemantic.sln is not above the test assembly.");
    }
}
