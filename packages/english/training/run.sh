#!/usr/bin/env bash
# The whole way from the data to the shipped files. Stops and resumes where it was. Needs ENTENTE_DATA (see README.md).
#   bash run.sh                 the default pack into ../../english-model/files
#   bash run.sh research        also the research pack into ../../english-research/files
set -euo pipefail
cd "$(dirname "$0")"
export OMP_WAIT_POLICY=passive
python=${PYTHON:-python3}
model=../../english-model/files
research=../../english-research/files

$python train.py --name full --epochs 8.4
$python train.py --name full2 --start full --lr 1.5e-4 --head-lr 1e-3 --epochs 4
$python export.py --name full2 --to "$model" --version 0.2.0
$python evaluate.py --files "$model"
$python -m attribution.train --files "$model" --start full2 --pack default
$python -m pair.train --files "$model" --start full2
$python heads.py --files "$model"
if [ "${1:-}" = research ]; then
  $python -m attribution.train --files "$model" --start full2 --pack research
  $python -m pair.train --files "$model" --start full2 --event
  $python heads.py --files "$model" --research "$research"
fi
