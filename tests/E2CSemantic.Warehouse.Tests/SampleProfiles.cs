using E2CSemantic.Testing;
using E2CSemantic.Warehouse.Profiles;

namespace E2CSemantic.Warehouse.Tests;

/// <summary>The de-identification profiles as they lie in the checkout.</summary>
internal static class SampleProfiles
{
    public static string Folder { get; } = Repository.PathTo("warehouse", "profiles");

    public static DeIdentificationProfile Shipped(string name)
    {
        var profile = ProfileReader.Read(Folder, name, Sample.Star);
        Assert.True(profile.Succeeded, string.Join('\n', profile.Diagnostics));
        return profile.Value;
    }
}
