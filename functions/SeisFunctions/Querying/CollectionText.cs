using SeisFunctions.Domain.Collections;

namespace SeisFunctions.Querying;

/// <summary>The words that officers read for the status of something that is collected.</summary>
internal static class CollectionText
{
    public static string Of(CollectionStatus status) =>
        status switch
        {
            CollectionStatus.Overdue => "期限超過",
            CollectionStatus.Unexpected => "求めていない提出",
            CollectionStatus.Waiting => "確認待ち",
            CollectionStatus.Differs => "相違あり",
            CollectionStatus.Missing => "未着",
            CollectionStatus.Received => "受領",
            CollectionStatus.Waived => "免除",
            _ => "対象外",
        };
}
