namespace E2CSemantic.Model.Tests.Reading;

public sealed class CatalogReaderTests
{
    [Fact]
    public void Read_GivesEveryShippedMetric_WhenNothingIsAtFault() =>
        Assert.Equal(
            ["k12.enrollment", "k12.low_income_share", "k12.mcas_meeting_exceeding", "k12.mean_scaled_score", "k12.mobility_churn", "k12.retention_in_grade"],
            ShippedCatalog.Value.Metrics.Select(metric => metric.Name.ToString()));
}
