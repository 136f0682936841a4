/** The components that draw figures, by the names under which views ask for them. */
import BurnUp from '../../charts/burn-up/BurnUp.astro';
import CellPicture from '../../charts/cells/CellPicture.astro';
import FlowBars from '../../charts/bars/FlowBars.astro';
import Lines from '../../charts/lines/Lines.astro';
import SmallMultiples from '../../charts/lines/SmallMultiples.astro';
import DotPlot from '../../features/coverage/DotPlot.astro';
import GridStateBars from '../../features/coverage/GridStateBars.astro';
import MonthTable from '../../features/overview/MonthTable.astro';
import AnnualTable from '../../features/papers/AnnualTable.astro';
import BulletinTable from '../../features/papers/BulletinTable.astro';
import MilestoneTable from '../../features/renovation/MilestoneTable.astro';
import PaceTable from '../../features/targets/PaceTable.astro';
import PaidTable from '../../features/targets/PaidTable.astro';
import StepTable from '../../features/targets/StepTable.astro';
import PairTable from '../../features/coverage/PairTable.astro';
import YearChangeTable from '../../features/papers/YearChangeTable.astro';
import CategoryTable from '../../features/places/CategoryTable.astro';
import PaymentTable from '../../features/places/PaymentTable.astro';
import PeerStrip from '../../features/places/PeerStrip.astro';
import YearPaidTable from '../../features/places/YearPaidTable.astro';
import ReportMatrix from '../../features/quality/ReportMatrix.astro';
import RatePicture from '../../features/map/picture/RatePicture.astro';
import LevelRanking from '../../features/rankings/LevelRanking.astro';
import RankLines from '../../features/rankings/RankLines.astro';
import PromiseBars from '../../features/record/PromiseBars.astro';
import PublishedTable from '../../features/record/PublishedTable.astro';
import ReconcileTable from '../../features/record/ReconcileTable.astro';
import RecordTimeline from '../../features/record/RecordTimeline.astro';
import YearCourses from '../../features/record/YearCourses.astro';
import ReleaseTable from '../../features/releases/ReleaseTable.astro';
import ReleaseTargets from '../../features/releases/ReleaseTargets.astro';
import RevisionTable from '../../features/releases/RevisionTable.astro';
import VintageChart from '../../features/releases/VintageChart.astro';
import CostTable from '../../features/renovation/CostTable.astro';
import ArithmeticTable from '../../features/reply/ArithmeticTable.astro';
import ClaimTable from '../../features/reply/ClaimTable.astro';
import DueAxis from '../../features/reply/DueAxis.astro';
import RegisterTable from '../../features/reply/RegisterTable.astro';
import SuggestionMatrix from '../../features/reply/SuggestionMatrix.astro';
import Budget from '../../features/targets/Budget.astro';
import Drift from '../../features/targets/Drift.astro';
import MeasureTable from '../../ui/MeasureTable.astro';
import PlaceTable from '../../ui/PlaceTable.astro';
import ModeTable from '../../ui/ModeTable.astro';
import TextTable from '../../ui/TextTable.astro';
import WorksBars from '../../ui/WorksBars.astro';

export const charts = {
  BurnUp,
  FlowBars,
  Lines,
  SmallMultiples,
  DotPlot,
  GridStateBars,
  PeerStrip,
  ReportMatrix,
  RankLines,
  RatePicture,
  PromiseBars,
  RecordTimeline,
  YearCourses,
  VintageChart,
  DueAxis,
  Budget,
  Drift,
  WorksBars,
};

/** Figures that are tables: the frame stands around them. */
export const tables = {
  MonthTable,
  BulletinTable,
  AnnualTable,
  YearChangeTable,
  ModeTable,
  CostTable,
  TextTable,
  CategoryTable,
  CellPicture,
  LevelRanking,
  MeasureTable,
  MilestoneTable,
  PaceTable,
  PaidTable,
  PairTable,
  PaymentTable,
  PlaceTable,
  StepTable,
  PublishedTable,
  ReconcileTable,
  ReleaseTable,
  ReleaseTargets,
  RevisionTable,
  ClaimTable,
  SuggestionMatrix,
  ArithmeticTable,
  RegisterTable,
  YearPaidTable,
};
