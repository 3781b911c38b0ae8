using Azure.Data.Tables;
using SeisFunctions.Calls;
using SeisFunctions.Domain;

namespace SeisFunctions.Storing;

/// <summary>What officers have written down about hearings, by application.</summary>
public sealed class HearingTexts(TableServiceClient tables, CallDefinition call)
    : ActTexts<HearingText>(
        tables,
        call,
        new()
        {
            HeldAt = JapanTime.Unknown,
            With = "",
            State = HearingState.Planned,
        }
    );
