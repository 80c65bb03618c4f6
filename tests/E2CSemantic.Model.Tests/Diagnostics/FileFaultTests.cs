using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Model.Tests.Diagnostics;

public sealed class FileFaultTests
{
    [Fact]
    public void IsOfFiles_TellsTheMachinesFaultsFromOurs()
    {
        Exception[] ofFiles = [new FileNotFoundException(), new DirectoryNotFoundException(), new PathTooLongException(), new EndOfStreamException(), new UnauthorizedAccessException()];

        Assert.All(ofFiles, problem => Assert.True(problem.IsOfFiles));
        Assert.False(new InvalidDataException().IsOfFiles);
        Assert.False(new InvalidOperationException().IsOfFiles);
        Assert.False(new OperationCanceledException().IsOfFiles);
    }
}
