using SeisFunctions.Benchmarks.Attacking;
using SeisFunctions.Benchmarks.Fuzzing;
using SeisFunctions.Benchmarks.Mailing;
using SeisFunctions.Benchmarks.Measuring;
using SeisFunctions.Benchmarks.Reading;
using SeisFunctions.Benchmarks.Soaking;

// eng/bench.sh gives the names of benchmarks, eng/fuzz.sh gives "fuzz", eng/soak.sh gives "soak", eng/attack.sh gives
// "attack"; "first", "open" and "fuzz-cases" are what those start as processes of their own.
return args switch
{
    ["first", var reader, var form1, var form2] => FirstFile.Read(reader, form1, form2),
    ["open", var small, var mail] => OpeningProcess.Run(small, mail),
    ["fuzz", .. var rest] => await FuzzRun.RunAsync(rest),
    ["soak", .. var rest] => await SoakRun.RunAsync(rest),
    ["attack", .. var rest] => await AttackRun.RunAsync(rest),
    ["fuzz-cases", .. var rest] => FuzzCases.Run(rest),
    _ => await Suite.RunAsync(args),
};
