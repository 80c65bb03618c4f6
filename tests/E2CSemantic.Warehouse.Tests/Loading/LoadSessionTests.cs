using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.Loading;

namespace E2CSemantic.Warehouse.Tests.Loading;

/// <summary>Several loads with the stores taken once do what they would do one by one.</summary>
public sealed class LoadSessionTests : IDisposable
{
    private readonly SmallSource _source = new();

    [Fact]
    public void Load_TakesSourceAfterSource_AndGoesOnAfterARefusal()
    {
        var colleges = Colleges();
        using (var session = Sample.Loader().Open(_source.Data).Value!)
        {
            Assert.Equal(2, Load(session, Sample.Contract).Value!.People);
            _source.Replace(SmallSource.Attributes, "2004,W", "2004,Z");
            Assert.Equal("E2C_LOAD_CODE", Assert.Single(Load(session, Sample.Contract).Diagnostics).Code);
            Assert.Equal(3, Load(session, colleges).Value!.People);
        }

        _source.Replace(SmallSource.Attributes, "2004,Z", "2004,W");
        Assert.False(_source.Load().Value!.Changed);
        Assert.False(Sample.Loader().Load(colleges, _source.From, _source.Data, "tester", null).Value!.Changed);
    }

    [Fact]
    public void Open_KeepsOthersOut_UntilItIsDisposedOf()
    {
        using (Sample.Loader().Open(_source.Data).Value!)
        {
            Assert.Equal("E2C_LOAD_BUSY", Assert.Single(_source.Load().Diagnostics).Code);
            Assert.Equal("E2C_LOAD_BUSY", Assert.Single(Sample.Loader().Open(_source.Data).Diagnostics).Code);
        }

        Assert.True(_source.Load().Succeeded);
    }

    [Fact]
    public void Load_RefusesAContract_ThatWouldCarryAnIdentifier()
    {
        var path = _source.PathOf("colleges.yaml");
        File.WriteAllText(path, SecondSourceTests.Contract.Replace("school: {type: text, length: 8}", "school: {type: text, length: 8}\n      email: {type: text, length: 40}", StringComparison.Ordinal));
        using var session = Sample.Loader().Open(_source.Data).Value!;

        Assert.StartsWith("E2C_PROFILE_", Assert.Single(Load(session, SourceContractReader.Read(path, Sample.Star).Value!).Diagnostics).Code, StringComparison.Ordinal);
    }

    public void Dispose() => _source.Dispose();

    private LoadOutcome Load(LoadSession session, SourceContract contract) => session.Load(contract, _source.From, "tester", null);

    private SourceContract Colleges()
    {
        _source.Write("students.txt", "Student ID;Born;school\n7001;1987;15\n7005;1990;99\n7006;1991;99\n");
        var path = _source.PathOf("colleges.yaml");
        File.WriteAllText(path, SecondSourceTests.Contract);
        return SourceContractReader.Read(path, Sample.Star).Value!;
    }
}
