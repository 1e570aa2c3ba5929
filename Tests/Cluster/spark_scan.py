"""Scans the images of a folder on Apache Spark through `labelscan worker`, and on this machine.

    spark_scan.py LABELSCAN FOLDER

Both must give the same objects, but for their timing, in the same order. Exit status: 0 when they
do, 1 when not.
"""

import json
import os
import shlex
import subprocess
import sys
from pathlib import Path

from pyspark import SparkConf, SparkContext

KINDS = {".png", ".jpg", ".jpeg", ".pgm", ".ppm"}


def results(lines):
    """The objects of JSON lines, without what differs from run to run."""
    objects = [json.loads(line) for line in lines]
    for result in objects:
        result.pop("timing", None)
    return objects


def main():
    labelscan = str(Path(sys.argv[1]).resolve())
    images = sorted(
        str(path.resolve()) for path in Path(sys.argv[2]).rglob("*") if path.suffix in KINDS
    )
    # A path that cannot be read has its line too.
    paths = images + ["/missing.png"]

    os.environ["PYSPARK_PYTHON"] = sys.executable
    conf = (
        SparkConf()
        .setMaster("local-cluster[2,1,1024]")
        .setAppName("labelscan")
        .set("spark.ui.enabled", "false")
        .set("spark.ui.showConsoleProgress", "false")
        # Nothing begins before both workers are there.
        .set("spark.scheduler.minRegisteredResourcesRatio", "1.0")
        .set("spark.driver.bindAddress", "127.0.0.1")
        .set("spark.driver.host", "127.0.0.1")
    )
    with SparkContext(conf=conf) as spark:
        spark.setLogLevel("ERROR")
        scanned = spark.parallelize(paths, 8).pipe(f"{shlex.quote(labelscan)} worker")
        from_spark = results(scanned.collect())
        # The driver is in the list too.
        workers = spark._jsc.sc().getExecutorMemoryStatus().size() - 1

    local = subprocess.run(
        [labelscan, "scan", "--format", "ndjson", "-"],
        input="\n".join(paths).encode(),
        stdout=subprocess.PIPE,
        check=False,
    )
    from_here = results(local.stdout.splitlines())

    different = [
        (here, there) for here, there in zip(from_here, from_spark) if here != there
    ]
    for here, there in different[:3]:
        print(f"here:  {json.dumps(here)}\nspark: {json.dumps(there)}")
    symbols = sum(len(result.get("symbols", [])) for result in from_spark)
    is_same = not different and len(from_here) == len(from_spark) == len(paths)
    print(
        f"{len(paths)} paths, {symbols} symbols, {workers} workers: "
        + ("the same" if is_same else f"{len(different)} differ")
    )
    sys.exit(0 if is_same and symbols and workers == 2 else 1)


if __name__ == "__main__":
    main()
