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
$python -m parser.teacher --name parser-teacher --epochs 4
$python -m parser.labels --name parser-teacher --parser full2
$python -m parser.train --name top --start full2 --teacher parser-teacher --epochs 8
$python export.py --name full2 --top top --to "$model" --version 0.4.0
$python evaluate.py --files "$model"
pair="$python -m pair.train --files $model --start full2"
$pair --name pair-a --epochs 6
$pair --name pair-b --after pair-a --epochs 4 --lr 1.5e-4 --balance 0.25 --seed 7
$python -m pair.average --files "$model" --of pair-a,pair-b --name pair-mean
$python -m pair.teacher --files "$model"
$python -m pair.further --files "$model" --most 12000
distil="$python -m pair.distil --files $model --start full2 --beside pair-mean"
$distil --name pair-c --after pair-a --epochs 5
$distil --name pair-d --after pair-c --epochs 3 --lr 1.5e-4
$python -m pair.distil --files "$model" --start full2 --beside pair-d --after pair-d --name pair --epochs 2 --lr 1e-4
$python heads.py --files "$model"
if [ "${1:-}" = research ]; then
  attribution="$python -m attribution.train --files $model --start full2"
  $attribution --pack default --epochs 3 --lr 3e-4
  $attribution --pack research --name attribution-1 --after attribution-default --epochs 4 --lr 2.5e-4
  for seed in 11 12 13 14; do
    $attribution --pack research --name "attribution-2-$seed" --after attribution-1 --epochs 4 --lr 2e-4 --lost 0.1 --seed "$seed"
  done
  $python -m attribution.average --of attribution-2-11,attribution-2-12,attribution-2-13,attribution-2-14
  $pair --event --after pair-a --epochs 12
  $python heads.py --files "$model" --research "$research"
  node --import tsx --conditions=@entente/source ../evaluate/agreement.ts --research "$research" --model "$model" ${ENTENTE_DATA:+--data "$ENTENTE_DATA"}
fi
